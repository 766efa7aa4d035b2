package dev.belay.dsl;

import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Runs one migration's {@code define} and gathers what it says. */
final class ChangeCollector {

    private final Class<?> type;
    private final CallSite callSite;
    private final Notebook notebook;

    ChangeCollector(Class<?> type) {
        this.type = type;
        this.callSite = new CallSite(type);
        this.notebook = new Notebook(callSite);
    }

    CollectedChange collect(SchemaChange change) {
        run(change);
        List<Intent> intents = notebook.close();
        Optional<Change> collected =
                MigrationHeader.of(type, notebook, callSite.wholeClass()).flatMap(header -> whole(header, intents));
        List<Problem> problems = notebook.problems().stream()
                .sorted(Comparator.comparingInt(problem -> problem.place().line()))
                .toList();
        return new CollectedChange(collected.filter(whole -> problems.isEmpty()), problems);
    }

    private void run(SchemaChange change) {
        try {
            change.define(new Changes(notebook, type));
        } catch (RefusedException refusal) {
            notebook.refuse(refusal.at(callSite.of(refusal)));
        } catch (Exception | LinkageError | StackOverflowError | AssertionError thrown) {
            notebook.refuse(new Problem(
                    "define-failed",
                    callSite.of(thrown),
                    "define threw " + root(thrown) + elsewhere(thrown) + ".",
                    "Mend the line; define reads nothing but its own constants and runs while the project compiles."));
        }
    }

    /** Where, if no line of the migration is known: of a stack that overflows only the end is kept. */
    private String elsewhere(Throwable thrown) {
        StackTraceElement[] stack = thrown.getStackTrace();
        return callSite.of(thrown).line() > 0 || stack.length == 0
                ? ""
                : " at " + stack[0].getClassName() + " (" + stack[0].getFileName() + ":" + stack[0].getLineNumber()
                        + ")";
    }

    /** What a class of the author threw while it was loaded says more than that it could not be loaded. */
    private static Throwable root(Throwable thrown) {
        return thrown instanceof ExceptionInInitializerError && thrown.getCause() != null ? thrown.getCause() : thrown;
    }

    private Optional<Change> whole(Migration header, List<Intent> intents) {
        Optional<String> id = read(() -> MigrationHeader.checkedId(header.id()));
        Optional<LocalDateTime> at = read(() -> MigrationHeader.time(header.at()));
        return id.flatMap(name -> at.map(time -> new Change(name, time, intents, accepted())));
    }

    private List<Acceptance> accepted() {
        return Arrays.stream(type.getAnnotationsByType(Accept.class))
                .map(Acceptance::of)
                .toList();
    }

    private <V> Optional<V> read(Supplier<V> value) {
        try {
            return Optional.of(value.get());
        } catch (RefusedException refusal) {
            notebook.refuse(refusal.at(callSite.wholeClass()));
            return Optional.empty();
        }
    }
}
