/** Reads a customer's page. */
@NullMarked
package bikerental.mypage.page;

import org.jspecify.annotations.NullMarked;
