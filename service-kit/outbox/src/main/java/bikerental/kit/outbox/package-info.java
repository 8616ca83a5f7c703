/** How a service changes its database and publishes the change: transactions, the outbox, its relay, and idempotency keys. */
@NullMarked
package bikerental.kit.outbox;

import org.jspecify.annotations.NullMarked;
