/** The whole system on one machine: real servers, real processes, no containers. */
@NullMarked
package bikerental.local;

import org.jspecify.annotations.NullMarked;
