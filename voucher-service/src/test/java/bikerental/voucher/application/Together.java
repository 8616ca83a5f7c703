package bikerental.voucher.application;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Runs several tasks concurrently and waits for all of them. */
public final class Together {
    private Together() {}

    /** Runs one task many times concurrently; each run gets its number. */
    public static <T> List<T> run(int times, IntFunction<T> work) {
        return run(IntStream.range(0, times)
                .<Callable<T>>mapToObj(number -> () -> work.apply(number))
                .toList());
    }

    /** Runs different tasks concurrently. */
    public static <T> List<T> run(List<Callable<T>> work) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(work).stream().map(Together::result).toList();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> T result(Future<T> done) {
        try {
            return done.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
