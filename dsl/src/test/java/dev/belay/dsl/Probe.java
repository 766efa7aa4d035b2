package dev.belay.dsl;

import java.util.List;

/** Runs a {@code define} of a test as that of a migration. */
public final class Probe {

    @Migration(id = "0001_probe", at = "2026-11-22T10:00")
    private abstract static class Probed implements SchemaChange {}

    private Probe() {}

    /** The operations of a define without a mistake. */
    public static List<Operation> operations(SchemaChange define) {
        return change(define).intents().stream().map(Intent::operation).toList();
    }

    /** The one operation of a define without a mistake. */
    public static Operation operation(SchemaChange define) {
        List<Operation> operations = operations(define);
        if (operations.size() != 1) {
            throw new AssertionError("expected one operation, not " + operations);
        }
        return operations.get(0);
    }

    /** The change of a define without a mistake. */
    public static Change change(SchemaChange define) {
        CollectedChange collected = Changes.collect(Probed.class, define);
        return collected.change().orElseThrow(() -> new AssertionError(collected.problems()));
    }

    /** The problems of a define. */
    public static List<Problem> problems(SchemaChange define) {
        return Changes.collect(Probed.class, define).problems();
    }
}
