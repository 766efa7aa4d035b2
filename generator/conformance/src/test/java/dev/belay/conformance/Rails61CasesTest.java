package dev.belay.conformance;

/** The golden cases under Rails 6.1. */
final class Rails61CasesTest extends StagedCases {

    Rails61CasesTest() {
        super("rails-6[.]1");
    }
}
