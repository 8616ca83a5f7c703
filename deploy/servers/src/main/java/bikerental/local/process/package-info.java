/** Child processes: how one is described, started, asked whether it is ready, and ended. */
@NullMarked
package bikerental.local.process;

import org.jspecify.annotations.NullMarked;
