/** The system under test, as processes that tests can break and look behind. */
@NullMarked
package bikerental.systemtest.harness;

import org.jspecify.annotations.NullMarked;
