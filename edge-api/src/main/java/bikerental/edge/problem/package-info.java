/** Turns failures into problem documents (RFC 9457). */
@NullMarked
package bikerental.edge.problem;

import org.jspecify.annotations.NullMarked;
