/** What all routes share: limits, authentication, headers and strict JSON. */
@NullMarked
package bikerental.edge.web;

import org.jspecify.annotations.NullMarked;
