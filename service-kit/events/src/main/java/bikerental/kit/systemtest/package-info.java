/** What system tests may do to a service from within: make it die at a certain point, or take a safeguard away to see what it is good for. */
@NullMarked
package bikerental.kit.systemtest;

import org.jspecify.annotations.NullMarked;
