/** The commands, queries and policies around bikes, and what they need of the outside. */
@NullMarked
package bikerental.bike.application;

import org.jspecify.annotations.NullMarked;
