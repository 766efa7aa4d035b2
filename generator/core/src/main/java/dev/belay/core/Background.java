package dev.belay.core;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * Work on a thread of its own, while the caller goes on: a compiler's one thread would otherwise do all of it, one part
 * after the other.
 *
 * @param <T> what comes of it
 */
public final class Background<T> {

    private final FutureTask<T> task;

    private Background(FutureTask<T> task) {
        this.task = task;
    }

    /** Begins. */
    public static <T> Background<T> begin(String name, Supplier<T> work) {
        FutureTask<T> task = new FutureTask<>(work::get);
        Thread thread = new Thread(task, "belay-" + name);
        // a compiler that ends before it does not wait for it
        thread.setDaemon(true);
        thread.start();
        return new Background<>(task);
    }

    /** What has come of it, once it has ended; what it throws is thrown here. */
    public T result() {
        try {
            return task.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Nobody waited for the end of the work.", stopped);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) failed.getCause();
        }
    }
}
