package dev.belay.conformance;

/** The golden cases under Drizzle. */
final class DrizzleCasesTest extends StagedCases {

    DrizzleCasesTest() {
        super("drizzle-.*");
    }
}
