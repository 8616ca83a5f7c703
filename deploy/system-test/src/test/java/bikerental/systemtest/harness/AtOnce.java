package bikerental.systemtest.harness;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does many things at the same moment. */
public final class AtOnce {
    private AtOnce() {}

    /** Begins all of them together and returns what came of each, in their order. */
    public static <T> List<T> all(List<Callable<T>> tasks) throws InterruptedException {
        CyclicBarrier ready = new CyclicBarrier(tasks.size());
        try (ExecutorService threads = Executors.newFixedThreadPool(tasks.size())) {
            return threads
                    .invokeAll(tasks.stream().map(task -> after(ready, task)).toList())
                    .stream()
                    .map(AtOnce::result)
                    .toList();
        }
    }

    private static <T> T result(Future<T> done) {
        return switch (done.state()) {
            case SUCCESS -> done.resultNow();
            case FAILED -> throw new AssertionError(done.exceptionNow());
            case RUNNING, CANCELLED -> throw new IllegalStateException("All tasks have been waited for");
        };
    }

    private static <T> Callable<T> after(CyclicBarrier ready, Callable<T> task) {
        return () -> {
            ready.await();
            return task.call();
        };
    }
}
