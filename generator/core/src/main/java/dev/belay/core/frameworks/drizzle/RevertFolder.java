package dev.belay.core.frameworks.drizzle;

import dev.belay.core.config.Target;
import dev.belay.core.ddl.PostgresWriter;
import dev.belay.core.frameworks.Artifact;
import dev.belay.core.frameworks.Artifact.Folder;
import dev.belay.core.frameworks.Artifact.Role;
import dev.belay.core.frameworks.SqlFile;
import dev.belay.core.plan.Plan;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The ways back of a change for people: a script for each migration that undoes it and makes Drizzle forget it, one for
 * psql that runs them all newest first, and the recipe.
 */
final class RevertFolder {

    private static final Identifier TABLE = Identifier.of("__drizzle_migrations");
    private static final Identifier SCHEMA = Identifier.of("drizzle");

    private final Plan plan;
    private final List<Migration> newestFirst;
    private final TableName ledger;

    RevertFolder(Plan plan, List<Migration> migrations, Target target) {
        this.plan = plan;
        this.newestFirst = new ArrayList<>(migrations);
        Collections.reverse(newestFirst);
        boolean usual = target.schema().equals(Target.DEFAULT_SCHEMA);
        this.ledger = new TableName(usual ? SCHEMA : target.schema(), TABLE);
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
            files.add(new Artifact(Folder.REVERT, all() + ".sql", Role.GUIDE, Optional.empty(), psql()));
            files.add(new Artifact(Folder.REVERT, all() + ".md", Role.GUIDE, Optional.empty(), recipe()));
        }
        return files;
    }

    private SqlFile undo(Migration migration) {
        boolean transactional = migration.unit().wayBack().transactional();
        SqlFile file = migration.text().downHead(migration.unit());
        file.comment("Undoes " + migration.name() + " and makes Drizzle forget it. Run newest first, by a person.");
        if (transactional) {
            file.statement("BEGIN");
        } else {
            file.comment("Outside of a transaction: one statement at a time, as psql does.");
        }
        file.statement(requireNewest(migration));
        file.statements(migration.text().down(migration.unit()));
        file.statement("DELETE FROM " + PostgresWriter.table(ledger) + "\nWHERE " + migration.key());
        return transactional ? file.statement("COMMIT") : file;
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

            Drizzle undoes nothing. Each script in this folder undoes one migration and deletes its row from
            `%s`, in one transaction where PostgreSQL allows it. It stops, and changes nothing,
            if its migration is not the newest that Drizzle has recorded.

            1. Take the next version of the application out of service before going back past BACKFILL.
            2. Run the query at the head of a script: it counts the rows that its way back concerns.
            3. Run the scripts, newest first:

            %s
               All of them: `psql "$DATABASE_URL" -f %s.sql`.
               With another client: one script after the other, autocommit on, one statement at a time.
            4. `drizzle-kit migrate` applies the migrations again.
            """.formatted(plan.change().id(), ledger, table(), all());
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
        return "revert-" + plan.change().id();
    }

    private static String nameOf(Migration migration) {
        return "revert-" + migration.name() + ".sql";
    }

    private static String cell(String text) {
        return text.strip().replaceAll("\\s+", " ").replace("|", "\\|");
    }
}
