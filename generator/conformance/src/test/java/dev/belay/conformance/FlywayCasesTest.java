package dev.belay.conformance;

/** The golden cases under Flyway. */
final class FlywayCasesTest extends StagedCases {

    FlywayCasesTest() {
        super("flyway");
    }
}
