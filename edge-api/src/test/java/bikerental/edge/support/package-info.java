/** What the tests share. */
@NullMarked
package bikerental.edge.support;

import org.jspecify.annotations.NullMarked;
