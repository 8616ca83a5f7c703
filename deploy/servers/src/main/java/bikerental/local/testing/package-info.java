/** Real servers for the tests of Quarkus services, one of each per test JVM. */
@NullMarked
package bikerental.local.testing;

import org.jspecify.annotations.NullMarked;
