/** Compares what the services have said: a reserved bike, its rental and the voucher for it belong together. */
@NullMarked
package bikerental.mypage.reconciliation;

import org.jspecify.annotations.NullMarked;
