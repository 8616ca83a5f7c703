/** Calls to the services. */
@NullMarked
package bikerental.edge.peers;

import org.jspecify.annotations.NullMarked;
