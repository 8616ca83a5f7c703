/** Checks invariants across services: a reserved bike, its rental and its voucher belong together. */
@NullMarked
package bikerental.mypage.reconciliation;

import org.jspecify.annotations.NullMarked;
