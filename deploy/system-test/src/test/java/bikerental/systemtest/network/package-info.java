/** The network between the services, which tests can cut, slow down and hold. */
@NullMarked
package bikerental.systemtest.network;

import org.jspecify.annotations.NullMarked;
