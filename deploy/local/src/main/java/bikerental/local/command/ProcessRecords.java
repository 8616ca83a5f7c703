package bikerental.local.command;

import bikerental.local.process.ChildProcess;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A file per started process, so that the processes of a killed supervisor can be found and stopped. */
final class ProcessRecords {
    /** The most that a clock correction may shift a process's start time between two reads. */
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    private final Path folder;

    ProcessRecords(Path folder) {
        this.folder = folder;
    }

    void add(String server, ChildProcess child) {
        Path file = folder.resolve(server);
        try {
            Files.createDirectories(folder);
            Files.writeString(file, child.pid() + " " + startOf(child.handle()).toEpochMilli());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
        child.exit().thenRun(() -> removeIfItIs(file, child.pid()));
    }

    /** A later process of the same server may have replaced the record. */
    private static void removeIfItIs(Path file, long pid) {
        try {
            if (Files.exists(file) && Files.readString(file).startsWith(pid + " ")) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot delete " + file, e);
        }
    }

    /** The recorded processes that still run. A pid may be reused, so the start time must match too. */
    List<ProcessHandle> alive() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().flatMap(file -> recorded(file).stream()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + folder, e);
        }
    }

    private static Optional<ProcessHandle> recorded(Path file) {
        try {
            String[] words = Files.readString(file).strip().split(" ");
            return words.length == 2
                    ? find(Long.parseLong(words[0]), Instant.ofEpochMilli(Long.parseLong(words[1])))
                    : Optional.empty();
        } catch (IOException | NumberFormatException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<ProcessHandle> find(long pid, Instant start) {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(process ->
                        Duration.between(start, startOf(process)).abs().compareTo(TOLERANCE) <= 0);
    }

    private static Instant startOf(ProcessHandle process) {
        return process.info().startInstant().orElse(Instant.EPOCH);
    }
}
