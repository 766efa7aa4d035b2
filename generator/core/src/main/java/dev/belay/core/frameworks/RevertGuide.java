package dev.belay.core.frameworks;

import dev.belay.core.frameworks.Artifact.Folder;
import dev.belay.core.frameworks.Artifact.Role;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What people need to go back through the migrations of one change where the tool does not do it by itself: a script
 * for psql that goes all the way, under a name that follows from the change alone, and the recipe.
 *
 * @param name the name of both files, without their endings
 * @param change the id of the change
 * @param newestFirst its migrations, in the order in which they are undone
 */
public record RevertGuide(String name, String change, List<Entry> newestFirst) {

    /**
     * A migration in the guide.
     *
     * @param name what a person calls it: the script that undoes it, or the migration itself
     * @param title what it does, in one line
     * @param cost what its way back costs
     * @param psql the lines for psql that undo it, each ended by a line feed
     */
    public record Entry(String name, String title, String cost, String psql) {

        private String line() {
            return "   - `" + name + "`: " + inOneLine(title) + ". " + inOneLine(cost) + "\n";
        }

        private static String inOneLine(String text) {
            return String.join(" ", Sentence.words(text));
        }
    }

    /** Copies the list. */
    public RevertGuide {
        newestFirst = List.copyOf(newestFirst);
    }

    /** A guide where no script of a single migration can have its name. */
    public static RevertGuide of(String change, List<Entry> newestFirst) {
        return new RevertGuide("revert-" + change, change, newestFirst);
    }

    /**
     * A guide beside scripts of migrations that are numbered as changes are, but not with the same numbers: a migration
     * {@code 0144_widen_code} need not be of the change of that id.
     */
    public static RevertGuide besideNumbers(String change, List<Entry> newestFirst) {
        return new RevertGuide("revert-change-" + change, change, newestFirst);
    }

    /** The name of the script that goes all the way. */
    public String script() {
        return name + ".sql";
    }

    /** A line for each migration, as a part of a numbered step: what is undone and what that costs. */
    public String lines() {
        return newestFirst.stream().map(Entry::line).collect(Collectors.joining());
    }

    /** The script and the recipe. */
    public List<Artifact> files(String recipe) {
        return List.of(file(script(), psql()), file(name + ".md", recipe));
    }

    private String psql() {
        return newestFirst.stream()
                .map(Entry::psql)
                .collect(Collectors.joining(
                        "",
                        "-- Undoes " + change + " whole, the newest migration first. For psql.\n"
                                + "\\set ON_ERROR_STOP on\n",
                        ""));
    }

    private static Artifact file(String name, String text) {
        return new Artifact(Folder.REVERT, name, Role.GUIDE, Optional.empty(), text);
    }
}
