/** Shared by the services' tests: tokens, calls, refusals, Kafka, the database, races, and the architecture rules. */
@NullMarked
package bikerental.kit.testing;

import org.jspecify.annotations.NullMarked;
