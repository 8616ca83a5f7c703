/** What a history must keep, whatever broke while it happened: one class for each promise. */
@NullMarked
package bikerental.systemtest.check;

import org.jspecify.annotations.NullMarked;
