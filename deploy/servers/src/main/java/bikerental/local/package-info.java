/** The local demo's secrets, which the servers and the services of one machine share. */
@NullMarked
package bikerental.local;

import org.jspecify.annotations.NullMarked;
