/** The ways to the services behind the edge. */
@NullMarked
package bikerental.edge.peers;

import org.jspecify.annotations.NullMarked;
