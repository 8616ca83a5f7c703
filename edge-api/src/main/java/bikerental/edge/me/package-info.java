/** My page and the stream of its changes. */
@NullMarked
package bikerental.edge.me;

import org.jspecify.annotations.NullMarked;
