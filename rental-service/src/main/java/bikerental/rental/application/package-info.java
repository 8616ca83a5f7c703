/** The commands and policies of the core, one class each, and the ports they need. */
@NullMarked
package bikerental.rental.application;

import org.jspecify.annotations.NullMarked;
