/** What operators watch. */
@NullMarked
package bikerental.edge.operations;

import org.jspecify.annotations.NullMarked;
