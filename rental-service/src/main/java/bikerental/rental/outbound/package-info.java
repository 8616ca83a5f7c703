/** The outbound adapters: the database, other services, and the outbox. */
@NullMarked
package bikerental.rental.outbound;

import org.jspecify.annotations.NullMarked;
