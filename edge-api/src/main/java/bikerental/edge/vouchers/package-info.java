/** Buying vouchers and looking at what became of them. */
@NullMarked
package bikerental.edge.vouchers;

import org.jspecify.annotations.NullMarked;
