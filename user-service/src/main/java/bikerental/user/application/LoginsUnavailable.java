package bikerental.user.application;

/** The identity provider could not be asked, or its answer did not come: nobody knows whether it did what it was asked for. */
public final class LoginsUnavailable extends RuntimeException {
    public LoginsUnavailable(String task, Throwable cause) {
        super("The identity provider did not " + task, cause);
    }
}
