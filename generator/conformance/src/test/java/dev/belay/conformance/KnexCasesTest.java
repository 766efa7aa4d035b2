package dev.belay.conformance;

/** The golden cases under Knex. */
final class KnexCasesTest extends StagedCases {

    KnexCasesTest() {
        super("knex-.*");
    }
}
