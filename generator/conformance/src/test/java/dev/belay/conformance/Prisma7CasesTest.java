package dev.belay.conformance;

/** The golden cases under Prisma 7. */
final class Prisma7CasesTest extends StagedCases {

    Prisma7CasesTest() {
        super("prisma-7-.*");
    }
}
