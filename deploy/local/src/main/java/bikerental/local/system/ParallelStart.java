package bikerental.local.system;

import bikerental.local.process.ServerProcess;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Function;

/** Starts servers in parallel, each as soon as all that it needs is ready. */
final class ParallelStart {
    private static final Executor A_THREAD_EACH = task -> Thread.ofVirtual().start(task);

    private final Function<String, List<String>> needs;
    private final StartProgress progress;
    private final Map<String, CompletableFuture<Void>> started = new HashMap<>();

    ParallelStart(Function<String, List<String>> needs, StartProgress progress) {
        this.needs = needs;
        this.progress = progress;
    }

    /** Servers come after those they need. Returns when all are ready; fails when one fails, while others may go on. */
    void start(List<ServerProcess> servers) {
        for (ServerProcess server : servers) {
            String name = server.server().name();
            started.put(name, neededBy(name).thenRunAsync(() -> start(server), A_THREAD_EACH));
        }
        try {
            firstFailureOf(started.values()).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** Fails as soon as one has failed, completes when all have. */
    private static CompletableFuture<Void> firstFailureOf(Collection<CompletableFuture<Void>> all) {
        CompletableFuture<Void> outcome = new CompletableFuture<>();
        all.forEach(each -> each.exceptionally(reason -> {
            outcome.completeExceptionally(reason);
            return null;
        }));
        allOf(all).thenRun(() -> outcome.complete(null));
        return outcome;
    }

    private CompletableFuture<Void> neededBy(String name) {
        return allOf(needs.apply(name).stream()
                .filter(started::containsKey)
                .map(started::get)
                .toList());
    }

    private static CompletableFuture<Void> allOf(Collection<CompletableFuture<Void>> all) {
        return CompletableFuture.allOf(all.toArray(CompletableFuture[]::new));
    }

    private void start(ServerProcess server) {
        progress.starting(server.server());
        server.start();
        progress.ready(server.server());
    }
}
