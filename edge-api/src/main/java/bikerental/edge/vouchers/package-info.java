/** Buying vouchers and reading the ledger. */
@NullMarked
package bikerental.edge.vouchers;

import org.jspecify.annotations.NullMarked;
