/** What the OpenAPI document adds to the annotations of the routes. */
@NullMarked
package bikerental.edge.openapi;

import org.jspecify.annotations.NullMarked;
