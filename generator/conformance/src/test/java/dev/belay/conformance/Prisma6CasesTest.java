package dev.belay.conformance;

/** The golden cases under Prisma 6. */
final class Prisma6CasesTest extends StagedCases {

    Prisma6CasesTest() {
        super("prisma-6-.*");
    }
}
