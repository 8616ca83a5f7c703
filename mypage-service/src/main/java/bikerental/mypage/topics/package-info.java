/** Reads topics independently of the running consumers. */
@NullMarked
package bikerental.mypage.topics;

import org.jspecify.annotations.NullMarked;
