/** What a rental is, the states it can be in and the steps that each of them offers. */
@NullMarked
package bikerental.rental.domain;

import org.jspecify.annotations.NullMarked;
