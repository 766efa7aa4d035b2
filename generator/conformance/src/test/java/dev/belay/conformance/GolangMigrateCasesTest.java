package dev.belay.conformance;

/** The golden cases under golang-migrate. */
final class GolangMigrateCasesTest extends StagedCases {

    GolangMigrateCasesTest() {
        super("golang-migrate-.*");
    }
}
