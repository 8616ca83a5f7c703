/** Sign-up and user details. */
@NullMarked
package bikerental.edge.users;

import org.jspecify.annotations.NullMarked;
