package bikerental.user.application;

/** The identity provider did not answer, so it is unknown whether the call took effect. */
public final class LoginsUnavailable extends RuntimeException {
    public LoginsUnavailable(String task, Throwable cause) {
        super("The identity provider failed to " + task, cause);
    }
}
