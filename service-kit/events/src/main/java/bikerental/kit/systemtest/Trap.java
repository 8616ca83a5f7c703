package bikerental.kit.systemtest;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/** Waits at a crash point for the process to come by for the n-th time. */
final class Trap {
    private final CrashPoint point;
    private final AtomicInteger left;
    private final Runnable deed;

    private Trap(CrashPoint point, int times, Runnable deed) {
        this.point = point;
        this.left = new AtomicInteger(times);
        this.deed = deed;
    }

    /** Reads "after-spend" or "after-spend:3". */
    static Trap of(String text, Runnable deed) {
        String[] parts = text.split(":", 2);
        CrashPoint point = CrashPoint.valueOf(parts[0].toUpperCase(Locale.ROOT).replace('-', '_'));
        int times = parts.length == 1 ? 1 : Integer.parseInt(parts[1]);
        if (times < 1) {
            throw new IllegalArgumentException(text + " never comes");
        }
        return new Trap(point, times, deed);
    }

    void passed(CrashPoint reached, Runnable first) {
        if (reached == point && left.decrementAndGet() == 0) {
            first.run();
            deed.run();
        }
    }
}
