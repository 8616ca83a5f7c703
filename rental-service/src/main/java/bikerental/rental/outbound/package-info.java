/** How the core reaches its database, the other services and its own events. */
@NullMarked
package bikerental.rental.outbound;

import org.jspecify.annotations.NullMarked;
