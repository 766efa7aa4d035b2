package dev.belay.core.frameworks.flyway;

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
 * The ways back of a change for people: one script for each migration, which undoes it and makes Flyway forget it, one
 * script for psql that runs them all newest first, and the recipe. No name begins as Flyway's own files do, so that the
 * folder does no harm where Flyway reads it by mistake.
 */
final class RevertFolder {

    private final Plan plan;
    private final List<Script> newestFirst;
    private final Ledger ledger;

    RevertFolder(Plan plan, List<Script> scripts, Target target) {
        this.plan = plan;
        this.newestFirst = new ArrayList<>(scripts);
        this.ledger = new Ledger(target.schema());
        Collections.reverse(newestFirst);
    }

    /** The files in the order in which people run them, then those about the whole change. */
    List<Artifact> files() {
        List<Artifact> files = new ArrayList<>();
        newestFirst.forEach(script -> files.add(new Artifact(
                Folder.REVERT,
                nameOf(script),
                Role.DOWN,
                Optional.of(script.unit().name()),
                undo(script).text())));
        if (!files.isEmpty()) {
            files.add(new Artifact(Folder.REVERT, all(), Role.GUIDE, Optional.empty(), psql()));
            files.add(new Artifact(
                    Folder.REVERT, "revert-" + plan.change().id() + ".md", Role.GUIDE, Optional.empty(), recipe()));
        }
        return files;
    }

    private SqlFile undo(Script script) {
        boolean transactional = script.unit().wayBack().transactional();
        SqlFile file = script.text().downHead(script.unit());
        file.comment("Undoes " + script.name() + " and makes Flyway forget it. Run newest first, by a person.");
        if (transactional) {
            file.statement("BEGIN");
        } else {
            file.comment("Outside of a transaction: one statement at a time, as psql does.");
        }
        file.statement(ledger.requireNewest(script.name()));
        file.statements(script.text().down(script.unit()));
        file.statement(ledger.forget(script.name()));
        return transactional ? file.statement("COMMIT") : file;
    }

    private String psql() {
        return newestFirst.stream()
                .map(script -> "\\ir " + nameOf(script) + "\n")
                .collect(Collectors.joining(
                        "",
                        "-- Undoes " + plan.change().id() + " whole, the newest migration first. For psql.\n"
                                + "\\set ON_ERROR_STOP on\n",
                        ""));
    }

    private String recipe() {
        return """
            # The way back of %s

            Flyway's open edition undoes nothing. Each script in this folder undoes one migration and deletes its row
            from `%s`, in one transaction where PostgreSQL allows it. It stops, and changes nothing,
            if its migration is not the newest that Flyway has recorded.

            1. Take the next version of the application out of service before going back past BACKFILL.
            2. Run the query at the head of a script: it counts the rows that its way back concerns.
            3. Run the scripts, newest first:

            %s
               All of them: `psql "$DATABASE_URL" -f %s`.
               With another client: one script after the other, autocommit on, one statement at a time.
            4. `flyway info` shows the migrations as pending; `flyway migrate` applies them again.

            Keep this folder outside of `flyway.locations`.
            """.formatted(plan.change().id(), ledger, table(), all()) + settings();
    }

    private String table() {
        return newestFirst.stream()
                .map(script ->
                        "   | `" + nameOf(script) + "` | " + cell(script.unit().title()) + " | "
                                + cell(script.text().cost(script.unit())) + " |\n")
                .collect(
                        Collectors.joining("", "   | script | undoes | what it costs |\n   | --- | --- | --- |\n", ""));
    }

    private String settings() {
        return newestFirst.stream().allMatch(script -> script.unit().transactional()) ? "" : """

            ## What Flyway needs to apply it

            `flyway.postgresql.transactional.lock=false` (environment: `FLYWAY_POSTGRESQL_TRANSACTIONAL_LOCK=false`;
            Spring: `spring.flyway.postgresql.transactional-lock=false`). Otherwise Flyway keeps its lock in a transaction
            that CREATE INDEX CONCURRENTLY waits for, without end. The migrations that run outside of a transaction
            check it first and stop with this advice.
            """;
    }

    private String all() {
        return "revert-" + plan.change().id() + ".sql";
    }

    private static String nameOf(Script script) {
        return "revert-" + script.name();
    }

    private static String cell(String text) {
        return text.strip().replaceAll("\\s+", " ").replace("|", "\\|");
    }
}
