/** The commands, queries and policies for bikes, and the ports that they need. */
@NullMarked
package bikerental.bike.application;

import org.jspecify.annotations.NullMarked;
