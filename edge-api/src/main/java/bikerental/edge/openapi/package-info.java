/** What the description of the API says beside what the routes say themselves. */
@NullMarked
package bikerental.edge.openapi;

import org.jspecify.annotations.NullMarked;
