/** The use cases, and the ports they need. */
@NullMarked
package bikerental.user.application;

import org.jspecify.annotations.NullMarked;
