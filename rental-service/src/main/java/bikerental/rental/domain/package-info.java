/** Rentals, their states, and the transitions that each state offers. */
@NullMarked
package bikerental.rental.domain;

import org.jspecify.annotations.NullMarked;
