/** Work that runs detached from its caller. */
@NullMarked
package bikerental.kit.background;

import org.jspecify.annotations.NullMarked;
