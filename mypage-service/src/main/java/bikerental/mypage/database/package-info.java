/** Connections to the service's database for what its pool is not made for. */
@NullMarked
package bikerental.mypage.database;

import org.jspecify.annotations.NullMarked;
