package bikerental.local.process;

/** Something could not be started; the message is one line meant for the person who typed the command. */
public final class StartFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String line;

    public StartFailed(String line) {
        super(line);
        this.line = line;
    }

    public StartFailed(String line, Throwable cause) {
        super(line, cause);
        this.line = line;
    }

    @Override
    public String getMessage() {
        return line;
    }
}
