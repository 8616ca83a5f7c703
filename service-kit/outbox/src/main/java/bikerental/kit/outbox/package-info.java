/** How a service changes its database and tells of it: transactions, the outbox, its relay, and answers given once. */
@NullMarked
package bikerental.kit.outbox;

import org.jspecify.annotations.NullMarked;
