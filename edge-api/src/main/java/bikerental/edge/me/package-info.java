/** My page, and its changes as they happen. */
@NullMarked
package bikerental.edge.me;

import org.jspecify.annotations.NullMarked;
