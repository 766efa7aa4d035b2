package dev.belay.core.frameworks.drizzle;

import dev.belay.core.config.Target;
import dev.belay.core.ddl.PostgresWriter;
import dev.belay.core.frameworks.Artifact;
import dev.belay.core.frameworks.RevertFolder;
import dev.belay.core.frameworks.RevertGuide;
import dev.belay.core.frameworks.RevertScript;
import dev.belay.core.plan.Plan;
import dev.belay.core.plan.Unit;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The ways back of a change for people: scripts that undo its migrations and make Drizzle forget them, and the recipe.
 */
final class WaysBack {

    private static final Identifier TABLE = Identifier.of("__drizzle_migrations");
    private static final Identifier SCHEMA = Identifier.of("drizzle");

    private final Plan plan;
    private final List<Migration> newestFirst;
    private final TableName ledger;

    WaysBack(Plan plan, List<Migration> migrations, Target target) {
        this.plan = plan;
        this.newestFirst = new ArrayList<>(migrations);
        Collections.reverse(newestFirst);
        boolean usual = target.schema().equals(Target.DEFAULT_SCHEMA);
        this.ledger = new TableName(usual ? SCHEMA : target.schema(), TABLE);
    }

    /** The files in the order in which people run them, then those about the whole change. */
    List<Artifact> files() {
        RevertFolder folder = RevertFolder.of(
                newestFirst.stream().map(this::undo).toList(),
                entries -> RevertGuide.besideNumbers(plan.change().id(), entries));
        return folder.files(recipe(folder.guide()));
    }

    private RevertScript undo(Migration migration) {
        Unit unit = migration.unit();
        List<String> statements = new ArrayList<>(migration.text().down(unit));
        statements.add(0, requireNewest(migration));
        statements.add("DELETE FROM " + PostgresWriter.table(ledger) + "\nWHERE " + migration.key());
        return new RevertScript(
                RevertScript.nameOf(migration.name()),
                Optional.of(unit.name()),
                unit.title(),
                migration.text().cost(unit),
                RevertScript.undo(
                        migration.text().downHead(unit),
                        "Drizzle",
                        migration.name(),
                        unit.wayBack().transactional(),
                        statements));
    }

    /** Drizzle 0.x decides by the newest row what is pending, so that only the newest may go. */
    private String requireNewest(Migration migration) {
        return """
            DO $belay$
            BEGIN
              IF (SELECT (%s) IS NOT TRUE FROM %s ORDER BY created_at DESC, id DESC LIMIT 1) IS NOT FALSE THEN
                RAISE EXCEPTION %s
                  USING HINT = 'Ways back are run newest first, each of them once.';
              END IF;
            END
            $belay$""".formatted(
                migration.key(),
                PostgresWriter.table(ledger),
                PostgresWriter.literal(migration.name() + " is not the newest migration that Drizzle has recorded."));
    }

    private String recipe(RevertGuide guide) {
        return """
            # The way back of %s

            Drizzle undoes nothing. Each script in this folder undoes one migration and deletes its row from
            `%s`, in one transaction where PostgreSQL allows it. It stops, and changes nothing,
            if its migration is not the newest that Drizzle has recorded.

            1. Take the next version of the application out of service before going back past BACKFILL.
            2. Run the query at the head of a script: it counts the rows that its way back concerns.
            3. Run the scripts, newest first:

            %s
               All of them: `psql "$DATABASE_URL" -f %s`.
               With another client: one script after the other, autocommit on, one statement at a time.

            4. `drizzle-kit migrate` applies the migrations again.
            """.formatted(plan.change().id(), ledger, guide.lines(), guide.script());
    }
}
