/** A history: customers who rent while things break, all of it chosen by one seed, and what they were answered. */
@NullMarked
package bikerental.systemtest.history;

import org.jspecify.annotations.NullMarked;
