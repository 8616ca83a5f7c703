/** Browsing the fleet, and keeping it. */
@NullMarked
package bikerental.edge.bikes;

import org.jspecify.annotations.NullMarked;
