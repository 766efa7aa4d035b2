package dev.belay.core.frameworks.flyway;

import dev.belay.core.config.Target;
import dev.belay.core.frameworks.Artifact;
import dev.belay.core.frameworks.Artifact.Folder;
import dev.belay.core.frameworks.Artifact.Role;
import dev.belay.core.frameworks.SqlFile;
import dev.belay.core.frameworks.UnitText;
import dev.belay.core.plan.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One unit as a script that Flyway runs.
 *
 * @param text the words and statements of the plan
 * @param unit the unit
 * @param version the version of its migration, or of the migration that reverts it
 * @param target what the project decided about the files
 */
record Script(UnitText text, Unit unit, String version, Target target) {

    /** The name that Flyway records for the migration in its ledger. */
    String name() {
        return "V" + version + "__" + text.description(unit) + ".sql";
    }

    /** The migration, with its settings where it needs any. */
    List<Artifact> migration() {
        return files(name(), Role.UP, unit.transactional(), text.upHead(unit), text.up(unit));
    }

    /** The undo file of an edition that runs it. */
    List<Artifact> undo() {
        return wayBack("U" + version + "__" + text.description(unit) + ".sql", Role.DOWN);
    }

    /** The way back as a migration of its own. */
    List<Artifact> revertingMigration() {
        return wayBack("V" + version + "__revert_" + text.description(unit) + ".sql", Role.UP);
    }

    private List<Artifact> wayBack(String name, Role role) {
        return files(name, role, unit.wayBack().transactional(), text.downHead(unit), text.down(unit));
    }

    private List<Artifact> files(String name, Role role, boolean transactional, SqlFile file, List<String> statements) {
        if (!target.schema().equals(Target.DEFAULT_SCHEMA)) {
            file.statement(searchPath(transactional));
        }
        if (!transactional) {
            file.comments(LockCheck.WHY).statement(LockCheck.SQL);
        }
        String sql = file.statements(statements).text();
        var script = new Artifact(Folder.MIGRATIONS, name, role, Optional.of(unit.name()), sql);
        String settings = settings(transactional, sql);
        return settings.isEmpty()
                ? List.of(script)
                : List.of(
                        script,
                        new Artifact(
                                Folder.MIGRATIONS, name + ".conf", Role.SETTINGS, Optional.of(unit.name()), settings));
    }

    /**
     * Flyway puts the schema of its ledger in front of the search path before each script, so that a table of {@code
     * public} would be created beside the ledger. It does so again before the next script.
     */
    private static String searchPath(boolean transactional) {
        return transactional ? "SET LOCAL search_path TO DEFAULT" : "SET search_path TO DEFAULT";
    }

    /**
     * Flyway finds out by itself that CREATE INDEX CONCURRENTLY runs outside of a transaction, and not that a block
     * commits; it is said of both. It replaces placeholders everywhere, in comments and function bodies too: that is
     * switched off where the text would be taken for one, and left alone elsewhere.
     */
    private static String settings(boolean transactional, String sql) {
        List<String> settings = new ArrayList<>();
        if (!transactional) {
            settings.add("executeInTransaction=false\n");
        }
        if (sql.contains("${")) {
            settings.add("placeholderReplacement=false\n");
        }
        return String.join("", settings);
    }
}
