package bikerental.rental;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** The errors that a class logs while this is open. */
public final class Logged extends Handler implements AutoCloseable {
    private final Logger logger;
    private final List<String> errors = new CopyOnWriteArrayList<>();

    public Logged(Class<?> by) {
        logger = Logger.getLogger(by.getName());
        logger.addHandler(this);
    }

    public List<String> errors() {
        return List.copyOf(errors);
    }

    @Override
    public void publish(LogRecord line) {
        if (line.getLevel().intValue() >= Level.SEVERE.intValue()) {
            errors.add(line.getMessage().formatted(line.getParameters()));
        }
    }

    @Override
    public void flush() {
        // Nothing is buffered.
    }

    @Override
    public void close() {
        logger.removeHandler(this);
    }
}
