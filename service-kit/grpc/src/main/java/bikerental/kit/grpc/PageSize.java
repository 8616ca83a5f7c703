package bikerental.kit.grpc;

/** Page sizes: bounded, with a default. */
public final class PageSize {
    /** The largest page a caller may request. */
    public static final int LARGEST = 100;

    private static final int DEFAULT = 20;

    private PageSize() {}

    /** The size of the page to return; 0 requests the default. */
    public static int of(int requested) {
        return requested == 0 ? DEFAULT : requested;
    }
}
