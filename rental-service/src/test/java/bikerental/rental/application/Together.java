package bikerental.rental.application;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Does several things at the same moment. */
public final class Together {
    private Together() {}

    /** Does one thing many times; each is told its number. */
    public static <T> List<T> run(int times, IntFunction<T> work) {
        return run(IntStream.range(0, times)
                .<Supplier<T>>mapToObj(number -> () -> work.apply(number))
                .toList());
    }

    /** What each came to, in the order in which they were given. */
    public static <T> List<T> run(List<Supplier<T>> works) {
        CyclicBarrier start = new CyclicBarrier(works.size());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> running = new ArrayList<>();
            works.forEach(work -> running.add(threads.submit(onSignal(start, work))));
            return running.stream().map(Together::result).toList();
        }
    }

    private static <T> Callable<T> onSignal(CyclicBarrier start, Supplier<T> work) {
        return () -> {
            start.await();
            return work.get();
        };
    }

    private static <T> T result(Future<T> running) {
        try {
            return running.get();
        } catch (InterruptedException | ExecutionException failure) {
            throw new AssertionError(failure);
        }
    }
}
