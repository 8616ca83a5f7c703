package bikerental.edge.web;

import bikerental.kit.grpc.PageSize;
import org.jspecify.annotations.Nullable;

/** The parameters that every list has. */
public final class Paging {
    private Paging() {}

    /** The wanted page size; 0 lets the service choose. */
    public static int size(@Nullable String pageSize) {
        return pageSize == null ? 0 : Numbers.between("pageSize", pageSize, 1, PageSize.LARGEST);
    }

    /** The token of the wanted page; empty for the first. */
    public static String token(@Nullable String pageToken) {
        return pageToken == null ? "" : pageToken;
    }

    /** The token as an answer carries it: not at all on the last page. */
    public static @Nullable String next(String pageToken) {
        return pageToken.isEmpty() ? null : pageToken;
    }
}
