/** The commands and policies of the core, one class each, and the ports through which they reach the world. */
@NullMarked
package bikerental.rental.application;

import org.jspecify.annotations.NullMarked;
