package dev.belay.core.source;

import dev.belay.dsl.Change;
import dev.belay.dsl.Changes;
import dev.belay.dsl.CollectedChange;
import dev.belay.dsl.Intent;
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

/**
 * Runs {@code define} of one migration after the other, each on a thread of its own that is left behind when it does
 * not end.
 */
public final class MigrationRunner {

    private final ClassLoader loader;
    private final Duration limit;
    private final String remedyForSlow;

    /**
     * Runs migrations of a loader.
     *
     * @param loader sees the migrations and what they use
     * @param limit how long one of them may take
     * @param remedyForSlow what an author can do where the limit is too short for the machine, as a sentence; may be empty
     */
    public MigrationRunner(ClassLoader loader, Duration limit, String remedyForSlow) {
        this.loader = loader;
        this.limit = limit;
        this.remedyForSlow = remedyForSlow;
    }

    /**
     * Runs a migration twice, so that one that does not say the same each time is noticed at the call.
     *
     * @param binaryName the name of its class
     * @return what it says, or what is wrong with it, at the line of the text that was compiled
     */
    public CollectedChange run(String binaryName) {
        FutureTask<CollectedChange> task = new FutureTask<>(() -> collect(binaryName));
        Thread thread = new Thread(task, "belay " + binaryName);
        thread.setDaemon(true);
        thread.setContextClassLoader(loader);
        thread.start();
        try {
            return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException endless) {
            Place place = place(binaryName, thread.getStackTrace());
            thread.interrupt();
            return refused(endless(place));
        } catch (ExecutionException failure) {
            return refused(failed(binaryName, thrownByAuthor(failure.getCause())));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            thread.interrupt();
            return refused(failed(binaryName, stopped));
        }
    }

    private CollectedChange collect(String binaryName) throws ReflectiveOperationException {
        Class<? extends SchemaChange> type =
                Class.forName(binaryName, false, loader).asSubclass(SchemaChange.class);
        Constructor<? extends SchemaChange> constructor = type.getDeclaredConstructor();
        constructor.setAccessible(true);
        CollectedChange first = Changes.collect(type, constructor.newInstance());
        return first.change().isEmpty() ? first : same(first, Changes.collect(type, constructor.newInstance()));
    }

    /** What a migration says, unless it says something else when it is run again. */
    private static CollectedChange same(CollectedChange first, CollectedChange second) {
        return first.equals(second)
                ? first
                : refused(new Problem(
                        "define-unstable",
                        firstDifference(
                                first.change().map(Change::intents).orElseThrow(),
                                second.change().map(Change::intents).orElse(List.of())),
                        "define did not say the same when it was run again.",
                        "Take clocks, random numbers, counters and settings of the machine out of define."));
    }

    private static Place firstDifference(List<Intent> first, List<Intent> second) {
        int index = 0;
        while (index < Math.min(first.size(), second.size()) && first.get(index).equals(second.get(index))) {
            index++;
        }
        List<Intent> longer = first.size() > index ? first : second;
        return longer.get(Math.min(index, longer.size() - 1)).place();
    }

    /** What the migration's own code threw, in a constructor or an initializer. */
    private static Throwable thrownByAuthor(Throwable thrown) {
        boolean wrapped = thrown instanceof InvocationTargetException || thrown instanceof ExceptionInInitializerError;
        return wrapped && thrown.getCause() != null ? thrownByAuthor(thrown.getCause()) : thrown;
    }

    private Problem endless(Place place) {
        return new Problem(
                "define-endless",
                place,
                "define had not ended after " + limit.toMillis() + " ms.",
                ("Mend the line; define reads nothing but its own constants. " + remedyForSlow).strip());
    }

    private static Problem failed(String binaryName, Throwable thrown) {
        return new Problem(
                "define-failed",
                place(binaryName, thrown.getStackTrace()),
                "The migration threw " + thrown + ".",
                "Mend the line; a migration reads nothing but its own constants and runs while the project is built.");
    }

    private static Place place(String binaryName, StackTraceElement[] stack) {
        return Arrays.stream(stack)
                .filter(element -> element.getClassName().equals(binaryName)
                        || element.getClassName().startsWith(binaryName + "$"))
                .findFirst()
                .map(element -> new Place(
                        Optional.ofNullable(element.getFileName()).orElse(""),
                        Math.max(element.getLineNumber(), 0),
                        binaryName))
                .orElseGet(() -> Place.of(binaryName));
    }

    private static CollectedChange refused(Problem problem) {
        return new CollectedChange(Optional.empty(), List.of(problem));
    }
}
