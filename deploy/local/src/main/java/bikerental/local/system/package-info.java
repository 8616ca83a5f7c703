/** The services and the servers they need as one system, for {@code ./run} and for tests that break it. */
@NullMarked
package bikerental.local.system;

import org.jspecify.annotations.NullMarked;
