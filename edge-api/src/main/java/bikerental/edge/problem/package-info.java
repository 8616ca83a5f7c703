/** Whatever is answered when a request is not fulfilled: RFC 9457 problems. */
@NullMarked
package bikerental.edge.problem;

import org.jspecify.annotations.NullMarked;
