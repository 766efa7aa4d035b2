package dev.belay.conformance;

/** The golden cases under Rails 7.2. */
final class Rails72CasesTest extends StagedCases {

    Rails72CasesTest() {
        super("rails-7[.]2");
    }
}
