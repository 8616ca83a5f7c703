/** The events that services tell one another: what is on each topic, and how a service consumes it without losing any. */
@NullMarked
package bikerental.kit.events;

import org.jspecify.annotations.NullMarked;
