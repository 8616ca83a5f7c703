/** What a user is, and the steps of signing up: no framework, no contract. */
@NullMarked
package bikerental.user.domain;

import org.jspecify.annotations.NullMarked;
