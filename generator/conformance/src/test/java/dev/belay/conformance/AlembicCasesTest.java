package dev.belay.conformance;

/** The golden cases under Alembic. */
final class AlembicCasesTest extends StagedCases {

    AlembicCasesTest() {
        super("alembic-.*");
    }
}
