package dev.belay.core.frameworks.drizzle;

import dev.belay.core.ddl.Ddl;
import dev.belay.core.ddl.IndexDdl;
import dev.belay.core.ddl.PostgresWriter;
import dev.belay.core.frameworks.CannotRenderException;
import dev.belay.core.frameworks.SqlFile;
import dev.belay.core.plan.Step;
import dev.belay.core.plan.Unit;
import dev.belay.dsl.Change;
import dev.belay.dsl.Place;
import dev.belay.dsl.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The SQL of a unit, cut where Drizzle cuts.
 *
 * <p>Drizzle runs all pending migrations in one transaction (0.45 and 1.0). Each file begins with COMMIT, which ends
 * what the one before has done, its locks and its timeouts, together with the row that Drizzle has written of it, and
 * opens a transaction again: {@code START TRANSACTION}, because postgres.js refuses the answer to BEGIN.
 */
final class Chunks {

    private static final String BREAKPOINT = "--> statement-breakpoint";
    private static final String COMMIT = "COMMIT";
    private static final String START = "START TRANSACTION";

    private Chunks() {}

    /**
     * The file of a unit, under a head of sentences.
     *
     * @throws CannotRenderException if Drizzle would cut one of its statements
     */
    static String migration(Change change, List<String> sentences, Unit unit, PostgresWriter writer) {
        List<Ddl> ddl = unit.steps().stream().map(Step::statement).toList();
        List<String> statements = new ArrayList<>(List.of(COMMIT));
        if (unit.transactional()) {
            statements.add(START);
        }
        ddl.forEach(statement -> {
            statements.addAll(leftover(statement, writer));
            statements.addAll(writer.statements(statement));
        });
        if (!unit.transactional()) {
            statements.add(START);
        }
        Stream.concat(sentences.stream(), statements.stream())
                .filter(text -> text.contains(BREAKPOINT))
                .findFirst()
                .ifPresent(text -> {
                    throw new CannotRenderException(cut(change, unit));
                });
        return new SqlFile().comments(sentences).text()
                + statements.stream().map(Chunks::ended).collect(Collectors.joining("\n" + BREAKPOINT + "\n")) + "\n";
    }

    private static Problem cut(Change change, Unit unit) {
        return new Problem(
                "breakpoint-in-statement",
                Place.of(change.id()),
                "The unit " + unit.name() + " has the text \"" + BREAKPOINT
                        + "\" in a statement or a comment. Drizzle cuts"
                        + " a migration wherever it stands, in strings and function bodies too.",
                "Take it out of the SQL; in an expression, write it in two parts: '--' || '> statement-breakpoint'.");
    }

    /** An interrupted build leaves an invalid index, which IF NOT EXISTS would take for the one that is wanted. */
    private static List<String> leftover(Ddl statement, PostgresWriter writer) {
        return statement instanceof IndexDdl.Create create && create.concurrently()
                ? writer.statements(new IndexDdl.Drop(create.table(), create.index(), true, true))
                : List.of();
    }

    private static String ended(String sql) {
        String body = sql.strip();
        return body.substring(body.lastIndexOf('\n') + 1).contains("--") ? body + "\n;" : body + ";";
    }
}
