package bikerental.local.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/** The log files of the servers. */
final class Logs {
    private Logs() {}

    /** Each run starts new files and keeps those of the run before as "previous". */
    static void startAnew(Path folder) {
        try {
            Files.createDirectories(folder);
            for (Path log : logs(folder)) {
                Path previous = folder.resolve(log.getFileName().toString().replaceFirst("log$", "previous"));
                Files.move(log, previous, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot put away the logs in " + folder, e);
        }
    }

    private static List<Path> logs(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".log")).toList();
        }
    }
}
