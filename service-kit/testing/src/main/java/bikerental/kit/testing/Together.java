package bikerental.kit.testing;

import org.eclipse.microprofile.context.spi.ContextManagerProvider;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Starts several pieces of work at the same moment, to provoke races. */
public final class Together {
    static {
        // Mutiny looks this up on first use and fails where two threads do so at once.
        ContextManagerProvider.instance();
    }

    private Together() {}

    /** Runs one piece of work many times at once; each run gets its number. */
    public static <T> List<T> run(int times, IntFunction<T> work) {
        return run(IntStream.range(0, times)
                .<Callable<T>>mapToObj(number -> () -> work.apply(number))
                .toList());
    }

    /** Runs all work at once and returns the results in the order of the work. A failure of any fails the test. */
    public static <T> List<T> run(List<Callable<T>> work) {
        CyclicBarrier start = new CyclicBarrier(work.size());
        try (var threads =
                Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory())) {
            List<Future<T>> running = new ArrayList<>();
            work.forEach(each -> running.add(threads.submit(() -> {
                start.await();
                return each.call();
            })));
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
