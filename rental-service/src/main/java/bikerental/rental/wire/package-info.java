/** Maps between the domain and the contract, for the adapters on both sides. */
@NullMarked
package bikerental.rental.wire;

import org.jspecify.annotations.NullMarked;
