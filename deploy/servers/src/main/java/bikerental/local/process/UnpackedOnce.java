package bikerental.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;

/** Programs that are unpacked once per user and version, and then shared by every checkout and test. */
public final class UnpackedOnce {
    private static final String COMPLETE = ".complete";

    private UnpackedOnce() {}

    /** Fills a new folder. */
    public interface Filling {
        void into(Path folder) throws IOException;
    }

    /** The folder of that name, filled if it is not yet; whoever comes meanwhile waits, and what was left half-done is done anew. */
    public static Path folder(String name, Filling filling) {
        Path folder = cache().resolve(name);
        if (Files.exists(folder.resolve(COMPLETE))) {
            return folder;
        }
        try {
            Files.createDirectories(cache());
            return fillAlone(folder, filling);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot prepare " + folder, e);
        }
    }

    private static synchronized Path fillAlone(Path folder, Filling filling) throws IOException {
        Path lock = folder.resolveSibling(folder.getFileName() + ".lock");
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            Objects.requireNonNull(channel.lock());
            if (!Files.exists(folder.resolve(COMPLETE))) {
                Folders.delete(folder);
                filling.into(Files.createDirectories(folder));
                Files.createFile(folder.resolve(COMPLETE));
            }
            return folder;
        }
    }

    private static Path cache() {
        String chosen = System.getenv("BIKERENTAL_CACHE");
        return chosen != null ? Path.of(chosen) : Path.of(System.getProperty("user.home"), ".cache", "bikerental");
    }
}
