/** Browsing and managing the fleet. */
@NullMarked
package bikerental.edge.bikes;

import org.jspecify.annotations.NullMarked;
