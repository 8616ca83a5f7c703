/** Renting, cancelling, returning and reading rentals. */
@NullMarked
package bikerental.edge.rentals;

import org.jspecify.annotations.NullMarked;
