package dev.belay.conformance;

/** The golden cases under pgroll without version schemas. */
final class PgrollPhasedCasesTest extends StagedCases {

    PgrollPhasedCasesTest() {
        super("pgroll-phased");
    }
}
