package dev.belay.conformance;

import java.nio.file.Path;

/** Runs Flyway's migrate as a program: the address of the database and the folder of the migrations are its arguments. */
final class FlywayProcess {

    private FlywayProcess() {}

    /** The program. */
    public static void main(String[] arguments) {
        FlywayCommunity.flyway(arguments[0], Path.of(arguments[1])).migrate();
    }
}
