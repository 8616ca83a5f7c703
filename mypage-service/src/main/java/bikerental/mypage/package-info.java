/** A customer's rentals, vouchers and details in one place, projected from the events of all services. */
@NullMarked
package bikerental.mypage;

import org.jspecify.annotations.NullMarked;
