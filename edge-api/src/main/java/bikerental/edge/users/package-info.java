/** Signing up, and a person's own details. */
@NullMarked
package bikerental.edge.users;

import org.jspecify.annotations.NullMarked;
