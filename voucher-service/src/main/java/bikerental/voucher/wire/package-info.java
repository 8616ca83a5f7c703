/** The only place that maps between the domain and the contract. */
@NullMarked
package voucherrental.bike.wire;

import org.jspecify.annotations.NullMarked;
