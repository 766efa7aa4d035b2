package dev.belay.core.config;

import dev.belay.dsl.RefusedException;
import dev.belay.dsl.names.Identifier;
import java.util.Arrays;

/**
 * One migration tool that files are written for.
 *
 * @param framework the tool
 * @param directory the folder of its migrations, seen from the project, with {@code /} between its parts
 * @param naming how versions are made
 * @param schema the schema of the tool's own ledger
 * @param flyway what only Flyway has; the defaults for other tools
 */
public record Target(Framework framework, String directory, Naming naming, Identifier schema, FlywayOptions flyway) {

    /** The schema of the ledger of a target that does not name one. */
    public static final Identifier DEFAULT_SCHEMA = Identifier.of("public");

    /**
     * Refuses a folder that is no path, and ways back that Flyway would run as migrations.
     *
     * @throws RefusedException if a directory is blank, absolute, or has a backslash; if the revert directory
     *     lies within the scanned one
     */
    public Target {
        checkDirectory("directory", directory);
        flyway.revertDirectory().ifPresent(revert -> {
            checkDirectory("revertDirectory", revert);
            if ((revert + "/").startsWith(directory + "/")) {
                throw new RefusedException(
                        "invalid-directory",
                        "The revertDirectory \"" + revert + "\" lies within \"" + directory
                                + "\", which Flyway scans with all its folders.",
                        "Name a folder outside of it, or leave it out for \"" + directory + "-revert\".");
            }
        });
    }

    /** A target with the defaults of its tool. */
    public static Target of(Framework framework, String directory) {
        return new Target(framework, directory, Naming.SEQUENTIAL, DEFAULT_SCHEMA, FlywayOptions.DEFAULT);
    }

    /** The folder of the ways back that stand beside the migrations. */
    public String revertDirectory() {
        return flyway.revertDirectory().orElse(directory + "-revert");
    }

    private static void checkDirectory(String what, String directory) {
        boolean hasOddPart = Arrays.stream(directory.split("/", -1))
                .anyMatch(part -> part.isBlank() || part.equals(".") || part.contains("\\") || part.contains(":"));
        if (hasOddPart) {
            throw new RefusedException(
                    "invalid-directory",
                    "The " + what + " \"" + directory + "\" is not a relative path of plain names.",
                    "Write it as seen from the project, with / between its parts, for example db/migrations.");
        }
    }
}
