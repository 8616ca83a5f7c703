package bikerental.local.command;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Processes whose supervisor was killed. */
final class Orphans {
    private static final Duration GRACE = Duration.ofSeconds(10);

    private Orphans() {}

    /** Asks all of them to stop, kills those that do not stop in time, and returns how many there were. */
    static int end(ProcessRecords records) {
        List<ProcessHandle> orphans = records.alive();
        orphans.forEach(ProcessHandle::destroy);
        CompletableFuture.allOf(orphans.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new))
                .completeOnTimeout(null, GRACE.toMillis(), TimeUnit.MILLISECONDS)
                .join();
        records.alive().stream()
                .flatMap(orphan -> Stream.concat(orphan.descendants(), Stream.of(orphan)))
                .forEach(ProcessHandle::destroyForcibly);
        return orphans.size();
    }
}
