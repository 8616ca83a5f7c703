/** Bikes, their states and the rules for changing them. */
@NullMarked
package bikerental.bike.domain;

import org.jspecify.annotations.NullMarked;
