package dev.belay.conformance;

import java.nio.file.Path;

/**
 * Runs Flyway's migrate as a program; its arguments are the address of the database, the folder of the migrations and
 * the schema of the ledger.
 */
final class FlywayProcess {

    private FlywayProcess() {}

    /** The program. */
    public static void main(String[] arguments) {
        FlywayCommunity.flyway(arguments[0], Path.of(arguments[1]), arguments[2])
                .migrate();
    }
}
