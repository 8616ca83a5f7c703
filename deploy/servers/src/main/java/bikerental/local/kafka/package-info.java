/** A real Kafka broker as a process of its own, with the system's topics. */
@NullMarked
package bikerental.local.kafka;

import org.jspecify.annotations.NullMarked;
