/** Renting, cancelling, returning and looking at one's own rentals. */
@NullMarked
package bikerental.edge.rentals;

import org.jspecify.annotations.NullMarked;
