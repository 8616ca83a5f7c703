/** What operators monitor. */
@NullMarked
package bikerental.edge.operations;

import org.jspecify.annotations.NullMarked;
