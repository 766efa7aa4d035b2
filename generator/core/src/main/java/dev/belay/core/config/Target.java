package dev.belay.core.config;

import dev.belay.dsl.RefusedException;
import dev.belay.dsl.names.Identifier;
import java.util.Arrays;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One migration tool that files are written for.
 *
 * @param framework the word for the tool in {@code belay.yaml} and in folder names
 * @param directory the folder of its migrations, seen from the project, with {@code /} between its parts
 * @param naming how versions are made; empty for the way of the tool's own generator
 * @param schema the schema of the tool's own ledger
 * @param options what only that tool has: the names of its {@link TargetOption}s and their values, sorted
 */
public record Target(
        String framework,
        String directory,
        Optional<Naming> naming,
        Identifier schema,
        SortedMap<String, String> options) {

    /** The schema of the ledger of a target that does not name one. */
    public static final Identifier DEFAULT_SCHEMA = Identifier.of("public");

    /** The folder of the ways back that stand beside the migrations; for tools that have no way back of their own. */
    public static final TargetOption REVERT_DIRECTORY = TargetOption.text("revertDirectory", "");

    /**
     * Refuses a folder that is no path, and ways back that the tool would run as migrations.
     *
     * @throws RefusedException if a directory is blank, absolute, or has a backslash; if the revert directory
     *     lies within the scanned one
     */
    public Target {
        options = Collections.unmodifiableSortedMap(new TreeMap<>(options));
        checkDirectory("directory", directory);
        String revert = options.get(REVERT_DIRECTORY.name());
        if (revert != null) {
            checkDirectory(REVERT_DIRECTORY.name(), revert);
            checkOutside(revert, directory);
        }
    }

    /** A target with the defaults of its tool. */
    public static Target of(String framework, String directory) {
        return new Target(framework, directory, Optional.empty(), DEFAULT_SCHEMA, new TreeMap<>());
    }

    /** The same target with versions made so. */
    public Target withNaming(Naming naming) {
        return new Target(framework, directory, Optional.of(naming), schema, options);
    }

    /** The same target with its ledger in that schema. */
    public Target withSchema(Identifier schema) {
        return new Target(framework, directory, naming, schema, options);
    }

    /** The same target with one more option. */
    public Target with(TargetOption option, String value) {
        SortedMap<String, String> more = new TreeMap<>(options);
        more.put(option.name(), value);
        return new Target(framework, directory, naming, schema, more);
    }

    /** What the target chose, or what holds where it says nothing. */
    public String option(TargetOption option) {
        return options.getOrDefault(option.name(), option.whenMissing());
    }

    /** The folder of the ways back that stand beside the migrations. */
    public String revertDirectory() {
        return options.getOrDefault(REVERT_DIRECTORY.name(), directory + "-revert");
    }

    private static void checkOutside(String revert, String directory) {
        if ((revert + "/").startsWith(directory + "/")) {
            throw new RefusedException(
                    "invalid-directory",
                    "The revertDirectory \"" + revert + "\" lies within \"" + directory
                            + "\", which the tool scans with all its folders.",
                    "Name a folder outside of it, or leave it out for \"" + directory + "-revert\".");
        }
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
