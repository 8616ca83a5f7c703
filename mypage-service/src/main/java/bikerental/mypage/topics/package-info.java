/** The topics, looked at beside the consumers that serve. */
@NullMarked
package bikerental.mypage.topics;

import org.jspecify.annotations.NullMarked;
