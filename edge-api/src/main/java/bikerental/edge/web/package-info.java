/** What all routes share: identity, limits, headers and how JSON is read. */
@NullMarked
package bikerental.edge.web;

import org.jspecify.annotations.NullMarked;
