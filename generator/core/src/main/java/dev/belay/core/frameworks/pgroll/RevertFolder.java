package dev.belay.core.frameworks.pgroll;

import dev.belay.core.config.Target;
import dev.belay.core.frameworks.Artifact;
import dev.belay.core.frameworks.Artifact.Folder;
import dev.belay.core.frameworks.Artifact.Role;
import dev.belay.core.frameworks.SqlFile;
import dev.belay.core.plan.Plan;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The ways back of what pgroll has completed, for people: one script for each migration, which undoes it and makes
 * pgroll forget it, one script for psql that runs them all newest first, and the recipe.
 */
final class RevertFolder {

    private final Plan plan;
    private final List<SqlMigration> newestFirst;
    private final Ledger ledger;

    RevertFolder(Plan plan, List<SqlMigration> migrations, Target target) {
        this.plan = plan;
        this.newestFirst = new ArrayList<>(migrations);
        this.ledger = Ledger.of(target);
        Collections.reverse(newestFirst);
    }

    /** The files in the order in which people run them, then those about the whole change. */
    List<Artifact> files() {
        List<Artifact> files = new ArrayList<>();
        newestFirst.forEach(migration -> files.add(new Artifact(
                Folder.REVERT,
                nameOf(migration),
                Role.DOWN,
                Optional.of(migration.unit().name()),
                undo(migration).text())));
        if (!files.isEmpty()) {
            files.add(new Artifact(Folder.REVERT, all(), Role.GUIDE, Optional.empty(), psql()));
            files.add(new Artifact(
                    Folder.REVERT, "revert-" + plan.change().id() + ".md", Role.GUIDE, Optional.empty(), recipe()));
        }
        return files;
    }

    private SqlFile undo(SqlMigration migration) {
        boolean transactional = migration.unit().wayBack().transactional();
        SqlFile file = migration.text().downHead(migration.unit());
        file.comment("Undoes " + migration.name() + " and makes pgroll forget it. Run newest first, by a person.");
        if (!transactional) {
            file.comment("Outside of a transaction: one statement at a time, as psql does.");
        }
        file.statement(
                "-- Or pgroll would record the statements as migrations of their own.\nSET pgroll.no_inferred_migrations = 'TRUE'");
        if (transactional) {
            file.statement("BEGIN");
        }
        file.statement(ledger.requireNewest(migration.name()));
        file.statements(migration.text().down(migration.unit()));
        file.statement(ledger.forget(migration.name()));
        return transactional ? file.statement("COMMIT") : file;
    }

    private String psql() {
        return newestFirst.stream()
                .map(migration -> "\\ir " + nameOf(migration) + "\n")
                .collect(Collectors.joining(
                        "",
                        "-- Undoes " + plan.change().id() + " whole, the newest migration first. For psql.\n"
                                + "\\set ON_ERROR_STOP on\n",
                        ""));
    }

    private String recipe() {
        return """
            # The way back of %s

            pgroll undoes nothing that is complete. Each script in this folder undoes one migration and deletes its row
            from `%s`, in one transaction where PostgreSQL allows it. It stops, and changes nothing, if its
            migration is not the newest that pgroll has completed.

            1. Take the next version of the application out of service before going back past BACKFILL.
            2. While a migration is active, `pgroll rollback` comes first.
            3. Run the query at the head of a script: it counts the rows that its way back concerns.
            4. Run the scripts, newest first, as a role that may write `%s`:

            %s
               All of them: `psql "$PGROLL_PG_URL" -f %s`.
               With another client: one script after the other, autocommit on, one statement at a time.
            5. `pgroll migrate` applies the migrations again.

            ## What pgroll needs to apply it

            `PGROLL_USE_VERSION_SCHEMA=false`: the views of its version schemas would stand in the way of what these
            migrations drop. `PGROLL_LOCK_TIMEOUT=0`: the migrations set their own limits, and CREATE INDEX CONCURRENTLY
            must be able to wait for long transactions. Then `pgroll migrate <folder> --complete`, or
            `pgroll start <file> --complete` for one migration.
            """.formatted(plan.change().id(), ledger, ledger, table(), all());
    }

    private String table() {
        return newestFirst.stream()
                .map(migration -> "   | `" + nameOf(migration) + "` | "
                        + cell(migration.unit().title()) + " | "
                        + cell(migration.text().cost(migration.unit())) + " |\n")
                .collect(
                        Collectors.joining("", "   | script | undoes | what it costs |\n   | --- | --- | --- |\n", ""));
    }

    private String all() {
        return "revert-" + plan.change().id() + ".sql";
    }

    private static String nameOf(SqlMigration migration) {
        return "revert-" + migration.name() + ".sql";
    }

    private static String cell(String text) {
        return text.strip().replaceAll("\\s+", " ").replace("|", "\\|");
    }
}
