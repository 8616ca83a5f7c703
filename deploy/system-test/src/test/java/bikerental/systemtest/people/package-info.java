/** Those who use the system, each through the REST edge only. */
@NullMarked
package bikerental.systemtest.people;

import org.jspecify.annotations.NullMarked;
