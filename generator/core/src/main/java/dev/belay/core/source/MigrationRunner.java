package dev.belay.core.source;

import dev.belay.dsl.Changes;
import dev.belay.dsl.CollectedChange;
import dev.belay.dsl.Place;
import dev.belay.dsl.Problem;
import dev.belay.dsl.SchemaChange;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Runs {@code define} of one migration after the other, each on a thread of its own that is left behind when it does not end. */
final class MigrationRunner {

    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final ClassLoader loader;

    MigrationRunner(ClassLoader loader) {
        this.loader = loader;
    }

    /** Runs a migration. */
    CollectedChange run(Class<? extends SchemaChange> type) {
        FutureTask<CollectedChange> task = new FutureTask<>(() -> collect(type));
        Thread thread = new Thread(task, "belay " + type.getName());
        thread.setDaemon(true);
        thread.setContextClassLoader(loader);
        thread.start();
        try {
            return task.get(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException endless) {
            Place place = place(type, thread.getStackTrace());
            thread.interrupt();
            return refused(endless(place));
        } catch (ExecutionException failure) {
            return refused(failed(type, thrownByAuthor(failure.getCause())));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            thread.interrupt();
            return refused(failed(type, stopped));
        }
    }

    private static CollectedChange collect(Class<? extends SchemaChange> type) throws ReflectiveOperationException {
        Constructor<? extends SchemaChange> constructor = type.getDeclaredConstructor();
        constructor.setAccessible(true);
        return Changes.collect(type, constructor.newInstance());
    }

    /** What the migration's own code threw, in a constructor or an initializer. */
    private static Throwable thrownByAuthor(Throwable thrown) {
        boolean wrapped = thrown instanceof InvocationTargetException || thrown instanceof ExceptionInInitializerError;
        return wrapped && thrown.getCause() != null ? thrownByAuthor(thrown.getCause()) : thrown;
    }

    private static Problem endless(Place place) {
        return new Problem(
                "define-endless",
                place,
                "define had not ended after " + LIMIT.toSeconds() + " s.",
                "Mend the line; define reads nothing but its own constants.");
    }

    private static Problem failed(Class<?> type, Throwable thrown) {
        return new Problem(
                "define-failed",
                place(type, thrown.getStackTrace()),
                "The migration threw " + thrown + ".",
                "Mend the line; a migration reads nothing but its own constants and runs while the project is built.");
    }

    private static Place place(Class<?> type, StackTraceElement[] stack) {
        return Arrays.stream(stack)
                .filter(element -> element.getClassName().equals(type.getName())
                        || element.getClassName().startsWith(type.getName() + "$"))
                .findFirst()
                .map(element -> new Place(
                        Optional.ofNullable(element.getFileName()).orElse(""),
                        Math.max(element.getLineNumber(), 0),
                        type.getName()))
                .orElseGet(() -> Place.of(type.getName()));
    }

    private static CollectedChange refused(Problem problem) {
        return new CollectedChange(Optional.empty(), List.of(problem));
    }
}
