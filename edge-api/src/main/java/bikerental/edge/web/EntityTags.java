package bikerental.edge.web;

import bikerental.common.v1.Reason;
import bikerental.kit.grpc.FieldRules;
import bikerental.kit.grpc.Refusals;
import jakarta.ws.rs.core.EntityTag;
import org.jspecify.annotations.Nullable;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Versions as entity tags (RFC 9110, 8.8.3): version 7 is {@code "7"}. A change must name in {@code If-Match} the one
 * version that it is based on. {@code *} and lists are refused although the RFC allows them, because they would let a
 * client overwrite what it has not seen. A weak or unknown tag is well formed but matches nothing.
 */
public final class EntityTags {
    /** The header that names the version that a change is based on. */
    public static final String IF_MATCH = "If-Match";

    private static final Pattern TAG = Pattern.compile("(W/)?\"([!#-~\\x80-\\xFF]*)\"");
    private static final Pattern VERSION = Pattern.compile("[1-9]\\d{0,17}");

    private EntityTags() {}

    /** The tag of a version. */
    public static EntityTag of(long version) {
        return new EntityTag(Long.toString(version));
    }

    /** The version that {@code If-Match} names. */
    public static long version(@Nullable String ifMatch) {
        if (ifMatch == null) {
            throw Refusals.of(Reason.REASON_PRECONDITION_REQUIRED);
        }
        Matcher tag = TAG.matcher(ifMatch.strip());
        FieldRules.fields()
                .require(IF_MATCH, tag.matches(), "must be one entity tag that you read, such as \"7\"")
                .orRefuse();
        if (tag.group(1) != null || !VERSION.matcher(tag.group(2)).matches()) {
            throw Refusals.of(Reason.REASON_VERSION_MISMATCH);
        }
        return Long.parseLong(tag.group(2));
    }
}
