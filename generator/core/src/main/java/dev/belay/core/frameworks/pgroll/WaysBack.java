package dev.belay.core.frameworks.pgroll;

import dev.belay.core.config.Target;
import dev.belay.core.frameworks.Artifact;
import dev.belay.core.frameworks.RevertFolder;
import dev.belay.core.frameworks.RevertGuide;
import dev.belay.core.frameworks.RevertScript;
import dev.belay.core.plan.Plan;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The ways back of what pgroll has completed, for people: scripts that undo its migrations and make pgroll forget them,
 * and the recipe.
 */
final class WaysBack {

    private static final String NO_INFERRED_MIGRATIONS =
            "-- Or pgroll would record the statements as migrations of their own.\nSET pgroll.no_inferred_migrations = 'TRUE'";

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

    WaysBack(Plan plan, List<Migration> migrations, Target target) {
        this.plan = plan;
        this.hasVersionSchemas = target.option(PgrollRenderer.MODE).equals(PgrollRenderer.NATIVE);
        this.newestFirst = new ArrayList<>(migrations);
        this.ledger = Ledger.of(target);
        Collections.reverse(newestFirst);
    }

    /** The files in the order in which people run them, then those about the whole change. */
    List<Artifact> files() {
        RevertFolder folder = RevertFolder.of(
                newestFirst.stream().map(this::undo).toList(),
                entries -> RevertGuide.besideNumbers(plan.change().id(), entries));
        return folder.files(recipe(folder.guide()));
    }

    private RevertScript undo(Migration migration) {
        return new RevertScript(
                RevertScript.nameOf(migration.name()),
                migration.unit(),
                migration.title(),
                migration.cost(),
                RevertScript.undo(
                        migration.revertHead().statement(NO_INFERRED_MIGRATIONS),
                        "pgroll",
                        migration.name(),
                        migration.revertsInTransaction(),
                        statements(migration)));
    }

    private List<String> statements(Migration migration) {
        List<String> statements = new ArrayList<>();
        statements.add(ledger.requireNewest(migration.name()));
        if (hasVersionSchemas) {
            statements.addAll(VersionSchemas.drop(migration));
        }
        statements.addAll(migration.revertStatements());
        statements.add(ledger.forget(migration.name()));
        if (hasVersionSchemas) {
            statements.addAll(VersionSchemas.restore(ledger));
        }
        return statements;
    }

    private String recipe(RevertGuide guide) {
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
               All of them: `psql "$PGROLL_PG_URL" -v ON_ERROR_STOP=1 -f %s`.
               With another client: one script after the other, autocommit on, one statement at a time.

            5. `pgroll migrate` applies the migrations again.
            """.formatted(plan.change().id(), ledger, ledger, guide.lines(), guide.script())
                + (hasVersionSchemas ? NATIVE : PHASED);
    }
}
