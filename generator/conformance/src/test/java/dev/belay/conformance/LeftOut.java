package dev.belay.conformance;

/** What of the suite does not run for a tool that says a change as a whole, and what runs in its place. */
enum LeftOut {
    STAGES(
            StagedCases.class,
            "a change goes from start to complete, so that no phase of it is a release of its own",
            PgrollNativeCasesTest.class),
    STEPS(
            StepByStepTest.class,
            "a change is one migration, so that there is no unit to go back to",
            PgrollNativeCasesTest.class),
    BACKFILL(
            KilledBackfillTest.class,
            "pgroll's own backfill starts over after a kill, because `pgroll rollback` drops the column that it filled",
            PgrollNativeFailureTest.class),
    CONTRACT(
            RefusedContractTest.class,
            "`pgroll complete` is the decision of people and asks nothing; a contract that is SQL has its guard",
            PgrollNativeFailureTest.class),
    INDEX(
            FailedIndexTest.class,
            "pgroll never passes over an index that a build was cut short of: it says no IF NOT EXISTS, fails, and drops it",
            FailedIndexTest.class),
    MERGE(
            MergedBranchesTest.class,
            "the rebase is of changes and not of a tool's files; pgroll is in it with its phased mode",
            MergedBranchesTest.class),
    LINTER(SquawkTest.class, "the SQL of pgroll's operations is pgroll's", SquawkTest.class);

    private final Class<?> test;
    private final String reason;
    private final Class<?> instead;

    LeftOut(Class<?> test, String reason, Class<?> instead) {
        this.test = test;
        this.reason = reason;
        this.instead = instead;
    }

    /** As a line of the page's table. */
    String row() {
        return "| `pgroll-native` | `" + test.getSimpleName() + "` | " + reason + " | `" + instead.getSimpleName()
                + "` |";
    }
}
