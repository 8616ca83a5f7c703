/** A real Keycloak as a process of its own, with the realm of {@code deploy/keycloak}. */
@NullMarked
package bikerental.local.keycloak;

import org.jspecify.annotations.NullMarked;
