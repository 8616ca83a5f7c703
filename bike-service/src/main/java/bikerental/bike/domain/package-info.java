/** What a bike is and what may become of it. */
@NullMarked
package bikerental.bike.domain;

import org.jspecify.annotations.NullMarked;
