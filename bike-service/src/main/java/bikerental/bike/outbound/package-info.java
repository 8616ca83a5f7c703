/** Outbound adapters: bikes and reservations in PostgreSQL, with their events in the outbox. */
@NullMarked
package bikerental.bike.outbound;

import org.jspecify.annotations.NullMarked;
