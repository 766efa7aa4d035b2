package dev.belay.core.frameworks.flyway;

import dev.belay.core.config.Target;
import dev.belay.core.frameworks.Artifact;
import dev.belay.core.frameworks.RevertFolder;
import dev.belay.core.frameworks.RevertGuide;
import dev.belay.core.frameworks.RevertScript;
import dev.belay.core.plan.Plan;
import dev.belay.core.plan.Unit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The ways back of a change for people: scripts that undo its migrations and make Flyway forget them, and the recipe.
 */
final class WaysBack {

    private final Plan plan;
    private final List<Script> newestFirst;
    private final Ledger ledger;

    WaysBack(Plan plan, List<Script> scripts, Target target) {
        this.plan = plan;
        this.newestFirst = new ArrayList<>(scripts);
        this.ledger = new Ledger(target.schema());
        Collections.reverse(newestFirst);
    }

    /** The files in the order in which people run them, then those about the whole change. */
    List<Artifact> files() {
        RevertFolder folder = RevertFolder.of(
                newestFirst.stream().map(this::undo).toList(),
                entries -> RevertGuide.of(plan.change().id(), entries));
        return folder.files(recipe(folder.guide()));
    }

    private RevertScript undo(Script script) {
        Unit unit = script.unit();
        List<String> statements = new ArrayList<>(script.text().down(unit));
        statements.add(0, ledger.requireNewest(script.name()));
        statements.add(ledger.forget(script.name()));
        return new RevertScript(
                RevertScript.nameOf(script.name()),
                Optional.of(unit.name()),
                unit.title(),
                script.text().cost(unit),
                RevertScript.undo(
                        script.text().downHead(unit),
                        "Flyway",
                        script.name(),
                        unit.wayBack().transactional(),
                        statements));
    }

    private String recipe(RevertGuide guide) {
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
            """.formatted(plan.change().id(), ledger, guide.lines(), guide.script()) + settings();
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
}
