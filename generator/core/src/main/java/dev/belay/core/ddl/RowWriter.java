package dev.belay.core.ddl;

import dev.belay.core.config.Policy;
import dev.belay.dsl.data.Assignment;
import java.util.List;
import java.util.stream.Collectors;

/** Writes {@link RowDdl}. */
final class RowWriter implements RowDdl.Visitor<List<String>> {

    private final Policy policy;

    RowWriter(Policy policy) {
        this.policy = policy;
    }

    @Override
    public List<String> runBackfill(RowDdl.RunBackfill statement) {
        return List.of(new BackfillBlock(policy, statement.backfill()).text());
    }

    @Override
    public List<String> updateAll(RowDdl.UpdateAll statement) {
        String where = statement
                .where()
                .map(condition -> "\nWHERE " + SqlText.text(condition))
                .orElse("");
        return List.of(
                "UPDATE " + SqlText.table(statement.table()) + "\nSET " + assignments(statement.assignments()) + where);
    }

    @Override
    public List<String> runSql(RowDdl.RunSql statement) {
        return List.of(SqlText.verbatim(statement.sql()));
    }

    /** What stands behind SET; PostgreSQL casts as an assignment does, and never more. */
    static String assignments(List<Assignment> assignments) {
        return assignments.stream()
                .map(assignment -> SqlText.identifier(assignment.column()) + " = " + SqlText.value(assignment.value()))
                .collect(Collectors.joining(",\n  "));
    }
}
