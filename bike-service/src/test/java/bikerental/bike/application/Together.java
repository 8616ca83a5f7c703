package bikerental.bike.application;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/** Runs several tasks at the same moment. */
public final class Together {
    private Together() {}

    /** The results, in the order of the tasks. */
    public static <T> List<T> run(List<Supplier<T>> works) {
        var start = new CyclicBarrier(works.size());
        try (var threads =
                Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory())) {
            List<Future<T>> running = new ArrayList<>();
            for (Supplier<T> work : works) {
                Callable<T> onSignal = () -> {
                    start.await();
                    return work.get();
                };
                running.add(threads.submit(onSignal));
            }
            return running.stream().map(Together::result).toList();
        }
    }

    private static <T> T result(Future<T> running) {
        try {
            return running.get();
        } catch (InterruptedException | ExecutionException failure) {
            throw new AssertionError(failure);
        }
    }
}
