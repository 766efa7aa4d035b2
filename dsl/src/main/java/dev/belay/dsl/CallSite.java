package dev.belay.dsl;

import java.util.Arrays;
import java.util.Optional;

/** Finds the line of a migration that a call or an exception came from. */
final class CallSite {

    private final String migration;

    CallSite(Class<?> migration) {
        this.migration = migration.getName();
    }

    /** The class alone, for what concerns the whole migration. */
    Place wholeClass() {
        return Place.of(migration);
    }

    /**
     * The innermost line of the migration that is being run; calls made by its helpers in other classes count as its
     * own.
     */
    Place current() {
        return StackWalker.getInstance()
                .walk(frames -> frames.filter(frame -> isMigration(frame.getClassName()))
                        .findFirst()
                        .map(StackWalker.StackFrame::toStackTraceElement))
                .map(this::place)
                .orElseGet(this::wholeClass);
    }

    /** The innermost line of the migration on the way to an exception. */
    Place of(Throwable thrown) {
        return Arrays.stream(thrown.getStackTrace())
                .filter(element -> isMigration(element.getClassName()))
                .findFirst()
                .map(this::place)
                .orElseGet(this::wholeClass);
    }

    private boolean isMigration(String className) {
        return className.equals(migration) || className.startsWith(migration + "$");
    }

    private Place place(StackTraceElement element) {
        String file = Optional.ofNullable(element.getFileName()).orElse("");
        return new Place(file, Math.max(element.getLineNumber(), 0), migration);
    }
}
