package dev.belay.core.frameworks;

import dev.belay.core.frameworks.Artifact.Folder;
import dev.belay.core.frameworks.Artifact.Role;
import java.util.List;
import java.util.Optional;

/**
 * A script with which a person undoes one migration and makes the tool forget it.
 *
 * @param name its name; it begins as no migration of the tool does, so that it does no harm where the tool reads it by
 *     mistake
 * @param unit the unit that it undoes; empty where that is a whole change
 * @param title what the migration does, in one line
 * @param cost what the way back costs
 * @param text what the script says
 */
public record RevertScript(String name, Optional<String> unit, String title, String cost, SqlFile text) {

    /** The name of the script that undoes a migration. */
    public static String nameOf(String migration) {
        return "revert-" + migration + (migration.endsWith(".sql") ? "" : ".sql");
    }

    /**
     * The end of such a script.
     *
     * @param head what the way back does and costs, and what it sets before it begins
     * @param tool the name of the tool, for people
     * @param migration the migration that is undone
     * @param transactional whether the statements share a transaction
     * @param statements what undoes the migration
     */
    public static SqlFile undo(
            SqlFile head, String tool, String migration, boolean transactional, List<String> statements) {
        head.comment("Undoes " + migration + " and makes " + tool + " forget it. Run newest first, by a person.");
        if (!transactional) {
            return head.comment("Outside of a transaction: one statement at a time, as psql does.")
                    .statements(statements);
        }
        return head.statement("BEGIN").statements(statements).statement("COMMIT");
    }

    /** The script as a file. */
    public Artifact file() {
        return new Artifact(Folder.REVERT, name, Role.DOWN, unit, text.text());
    }

    /** Its line in the guide. */
    public RevertGuide.Entry entry() {
        return new RevertGuide.Entry(name, title, cost, "\\ir " + name + "\n");
    }
}
