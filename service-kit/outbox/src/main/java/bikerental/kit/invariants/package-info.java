/** What must hold of every aggregate, whatever happened: looked at in the running service, again and again. */
@NullMarked
package bikerental.kit.invariants;

import org.jspecify.annotations.NullMarked;
