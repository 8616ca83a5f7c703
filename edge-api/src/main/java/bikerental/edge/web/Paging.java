package bikerental.edge.web;

import bikerental.kit.grpc.PageSize;
import org.jspecify.annotations.Nullable;

/** The parameters that all lists share. */
public final class Paging {
    private Paging() {}

    /** The requested page size; 0 is the default of the service. */
    public static int size(@Nullable String pageSize) {
        return pageSize == null ? 0 : Numbers.between("pageSize", pageSize, 1, PageSize.LARGEST);
    }

    /** The token of the requested page; empty for the first. */
    public static String token(@Nullable String pageToken) {
        return pageToken == null ? "" : pageToken;
    }

    /** The token in an answer; null on the last page. */
    public static @Nullable String next(String pageToken) {
        return pageToken.isEmpty() ? null : pageToken;
    }
}
