/** What the use cases reach: PostgreSQL and Keycloak. */
@NullMarked
package bikerental.user.outbound;

import org.jspecify.annotations.NullMarked;
