/** What {@code ./run} does with the system, and how other terminals talk to it. */
@NullMarked
package bikerental.local.command;

import org.jspecify.annotations.NullMarked;
