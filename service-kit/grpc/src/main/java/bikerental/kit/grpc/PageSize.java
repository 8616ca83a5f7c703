package bikerental.kit.grpc;

/** The sizes of pages: bounded, with a default. */
public final class PageSize {
    /** The most that a caller may ask for. */
    public static final int LARGEST = 100;

    private static final int DEFAULT = 20;

    private PageSize() {}

    /** The size of the page to answer with; 0 asks for the default. */
    public static int of(int requested) {
        return requested == 0 ? DEFAULT : requested;
    }
}
