/** Work that runs apart from any caller. */
@NullMarked
package bikerental.kit.background;

import org.jspecify.annotations.NullMarked;
