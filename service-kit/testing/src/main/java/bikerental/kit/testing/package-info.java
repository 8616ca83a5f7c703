/** What the services' tests have in common: tokens, calls, refusals, and the rules of the house. */
@NullMarked
package bikerental.kit.testing;

import org.jspecify.annotations.NullMarked;
