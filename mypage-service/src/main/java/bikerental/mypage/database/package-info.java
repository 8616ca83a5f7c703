/** Database connections for uses that the service's pool does not fit. */
@NullMarked
package bikerental.mypage.database;

import org.jspecify.annotations.NullMarked;
