/** Conditions that must hold for every aggregate, checked continuously in the running service. */
@NullMarked
package bikerental.kit.invariants;

import org.jspecify.annotations.NullMarked;
