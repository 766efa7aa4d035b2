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

    private static final String PHASED = """

            ## What pgroll needs to apply it

            `PGROLL_USE_VERSION_SCHEMA=false`: the views of its version schemas would stand in the way of what these
            migrations drop. `PGROLL_LOCK_TIMEOUT=0`: the migrations set their own limits, and CREATE INDEX CONCURRENTLY
            must be able to wait for long transactions. Then `pgroll migrate <folder> --complete`, or
            `pgroll start <file> --complete` for one migration.
            """;

    private static final String NATIVE = """

            ## Applying it

            `pgroll start <file>` expands and backfills: both versions of the schema can be read and written. Start the
            next release on the new version (`search_path`, or `pgroll latest schema`), take the previous one out of
            service, then `pgroll complete`: it drops the version schema of the previous release first, and every client
            that still uses it fails from then on (42P01). pgroll has one active migration at a time: starting the next
            one means completing this one. `pgroll rollback` undoes what is started and not complete.
            """;

    private final Plan plan;
    private final List<Migration> newestFirst;
    private final Ledger ledger;
    private final boolean hasVersionSchemas;

    RevertFolder(Plan plan, List<Migration> migrations, Target target) {
        this.plan = plan;
        this.hasVersionSchemas = target.option(PgrollRenderer.MODE).equals(PgrollRenderer.NATIVE);
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
                migration.unit(),
                undo(migration).text())));
        if (!files.isEmpty()) {
            if (newestFirst.size() > 1) {
                files.add(new Artifact(Folder.REVERT, all(), Role.GUIDE, Optional.empty(), psql()));
            }
            files.add(new Artifact(
                    Folder.REVERT, "revert-" + plan.change().id() + ".md", Role.GUIDE, Optional.empty(), recipe()));
        }
        return files;
    }

    private SqlFile undo(Migration migration) {
        SqlFile file = migration.revertHead();
        file.comment("Undoes " + migration.name() + " and makes pgroll forget it. Run newest first, by a person.");
        if (!migration.revertsInTransaction()) {
            file.comment("Outside of a transaction: one statement at a time, as psql does.");
        }
        file.statement(
                "-- Or pgroll would record the statements as migrations of their own.\nSET pgroll.no_inferred_migrations = 'TRUE'");
        if (migration.revertsInTransaction()) {
            file.statement("BEGIN");
        }
        file.statement(ledger.requireNewest(migration.name()));
        if (hasVersionSchemas) {
            file.statements(VersionSchemas.drop(migration));
        }
        file.statements(migration.revertStatements());
        file.statement(ledger.forget(migration.name()));
        if (hasVersionSchemas) {
            file.statements(VersionSchemas.restore(ledger));
        }
        return migration.revertsInTransaction() ? file.statement("COMMIT") : file;
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
            """.formatted(plan.change().id(), ledger, ledger, table(), all())
                + (hasVersionSchemas ? NATIVE : PHASED);
    }

    private String table() {
        return newestFirst.stream()
                .map(migration -> "   | `" + nameOf(migration) + "` | "
                        + cell(migration.title()) + " | "
                        + cell(migration.cost()) + " |\n")
                .collect(
                        Collectors.joining("", "   | script | undoes | what it costs |\n   | --- | --- | --- |\n", ""));
    }

    private String all() {
        return newestFirst.size() > 1 ? "revert-" + plan.change().id() + ".sql" : nameOf(newestFirst.get(0));
    }

    private static String nameOf(Migration migration) {
        return "revert-" + migration.name() + ".sql";
    }

    private static String cell(String text) {
        return text.strip().replaceAll("\\s+", " ").replace("|", "\\|");
    }
}
