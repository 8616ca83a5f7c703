package bikerental.local.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.Optional;

/** A checkout's supervisor holds this lock; the operating system releases it when the process ends. */
final class RunLock implements AutoCloseable {
    private final FileChannel file;
    private final FileLock lock;

    private RunLock(FileChannel file, FileLock lock) {
        this.file = file;
        this.lock = lock;
    }

    /** Empty if another process holds the lock. */
    static Optional<RunLock> tryTake(Path path) {
        try {
            Files.createDirectories(Objects.requireNonNull(path.getParent()));
            FileChannel file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = file.tryLock();
            if (lock == null) {
                file.close();
                return Optional.empty();
            }
            return Optional.of(new RunLock(file, lock));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot lock " + path, e);
        }
    }

    @Override
    public void close() {
        try {
            lock.release();
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
