/** A real PostgreSQL as a process of its own, without an installation. */
@NullMarked
package bikerental.local.postgres;

import org.jspecify.annotations.NullMarked;
