package bikerental.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** Records how long servers take to start, one line each, in the file that a system property names; the build sums them up. */
final class StartTimes {
    private static final String FILE_PROPERTY = "bikerental.start-times";

    private StartTimes() {}

    static void record(String server, Instant begin) {
        String file = System.getProperty(FILE_PROPERTY);
        if (file == null) {
            return;
        }
        double seconds = Duration.between(begin, Instant.now()).toMillis() / 1000.0;
        String line = String.format(Locale.ROOT, "%s %.1f%n", server, seconds);
        try {
            Files.writeString(Path.of(file), line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new StartFailed("The time of a start cannot be written to " + file + ".", e);
        }
    }
}
