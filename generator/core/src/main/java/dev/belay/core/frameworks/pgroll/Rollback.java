package dev.belay.core.frameworks.pgroll;

import dev.belay.core.ddl.Ddl;
import dev.belay.core.ddl.RowDdl;
import dev.belay.core.ddl.StateDdl;
import dev.belay.core.frameworks.UnitText;
import dev.belay.core.plan.Unit;
import dev.belay.core.plan.WayBack;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The way back of a unit as the {@code down} of an {@code sql} operation. pgroll runs it while the migration is under
 * way: when a person asks for it, and by itself after {@code up} has failed. A unit in a transaction is undone only
 * where it was applied, or {@code down} would drop what {@code up} has refused to touch.
 *
 * @param unit the unit
 * @param text the words and statements of the plan
 * @param isApplied the condition under which a unit in a transaction was applied
 */
record Rollback(Unit unit, UnitText text, String isApplied) {

    /**
     * One statement; empty where there is nothing to undo, and for backfills: theirs would throw away how far a run has
     * come that was killed.
     */
    Optional<String> statement() {
        if (unit.transactional()) {
            return unit.wayBack().transactional() ? inTransaction() : Optional.of(committingEach());
        }
        return unit.wayBack().transactional()
                ? Optional.empty()
                : Optional.of(text.down(unit).get(0));
    }

    private Optional<String> inTransaction() {
        List<String> statements = text.down(unit);
        if (statements.isEmpty()) {
            return Optional.empty();
        }
        var body = new StringBuilder("BEGIN\n  IF ")
                .append(isApplied.indent(2).strip())
                .append(" THEN\n");
        statements.forEach(statement ->
                body.append("    EXECUTE ").append(quoted("$down", statement)).append(";\n"));
        return Optional.of(
                "DO " + quoted("$pgroll", body.append("  END IF;\nEND").toString()));
    }

    /** A block that commits has to return early, since a COMMIT within EXECUTE is refused. */
    private String committingEach() {
        WayBack back = unit.wayBack();
        var unlessApplied = new RowDdl.RunSql("IF NOT " + isApplied + " THEN\n  RETURN;\nEND IF", Optional.empty());
        List<Ddl> statements = back.statements().stream()
                .map(statement ->
                        statement instanceof StateDdl.CommitEach block ? after(unlessApplied, block) : statement)
                .toList();
        var guarded = new WayBack(false, statements, back.downClass(), back.explanation(), back.countingQuery());
        return text.down(new Unit(unit.name(), unit.phase(), unit.title(), true, unit.steps(), guarded))
                .get(0);
    }

    private static Ddl after(Ddl first, StateDdl.CommitEach block) {
        List<Ddl> statements = new ArrayList<>(List.of(first));
        statements.addAll(block.statements());
        return new StateDdl.CommitEach(statements, block.locks(), block.partitioned());
    }

    /** Between dollar quotes, flush left: the text of a function must not change. */
    private static String quoted(String tag, String text) {
        String fresh = tag + "$";
        for (int number = 2; text.contains(fresh); number++) {
            fresh = tag + number + "$";
        }
        return fresh + "\n" + text + "\n" + fresh;
    }
}
