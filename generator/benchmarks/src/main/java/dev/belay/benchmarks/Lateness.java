package dev.belay.benchmarks;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;

/**
 * How late somebody was who wanted to look every few milliseconds, which tells how busy the machine was. Used by the
 * thread that looks.
 */
final class Lateness {

    private static final long REMEMBERED_NANOS = TimeUnit.SECONDS.toNanos(10);

    private final long everyNanos;
    private final Deque<Look> looks = new ArrayDeque<>();
    private long last = System.nanoTime();

    private record Look(long at, long lateNanos) {}

    Lateness(int everyMillis) {
        everyNanos = TimeUnit.MILLISECONDS.toNanos(everyMillis);
    }

    /** Somebody looks now. */
    void look() {
        long now = System.nanoTime();
        looks.addLast(new Look(now, Math.max(0, now - last - everyNanos)));
        last = now;
        while (now - looks.getFirst().at() > REMEMBERED_NANOS) {
            looks.removeFirst();
        }
    }

    /** The latest that a look was in the last milliseconds, in milliseconds. */
    double within(double millis) {
        long since = last - Math.round(millis * 1_000_000);
        return looks.stream()
                        .filter(look -> look.at() - since >= 0)
                        .mapToLong(Look::lateNanos)
                        .max()
                        .orElse(0)
                / 1e6;
    }
}
