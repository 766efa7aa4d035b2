package dev.belay.core.plan.expansion;

import dev.belay.core.ddl.GuardDdl;
import dev.belay.core.ddl.RowDdl;
import dev.belay.core.objects.Table;
import dev.belay.core.plan.DownClass;
import dev.belay.core.plan.Phase;
import dev.belay.core.plan.Verdict;
import dev.belay.core.sql.SqlStatement;
import dev.belay.core.sql.SqlStatements;
import dev.belay.dsl.columns.ColumnDefinition;
import dev.belay.dsl.data.Assignment;
import dev.belay.dsl.data.BackfillRows;
import dev.belay.dsl.data.DataVisitor;
import dev.belay.dsl.data.RawSql;
import dev.belay.dsl.values.Irreversible;
import dev.belay.dsl.values.Undo;
import dev.belay.dsl.values.UndoSql;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** How rows are changed, and how SQL of the author runs. */
record DataExpansions(Draft draft) implements DataVisitor<Draft> {

    private static final Set<String> TRANSACTIONS = Set.of("begin", "start", "commit", "end", "rollback", "abort");

    @Override
    public Draft backfillRows(BackfillRows operation) {
        draft.verdict(
                Verdict.Kind.BREAKING,
                "Breaking in one step: one UPDATE of all rows would hold their locks until its end; they are filled in batches that can be stopped and resumed.");
        Optional<Table> table = draft.table(operation.table());
        if (table.isEmpty() || !allowed(table.get(), operation)) {
            return draft;
        }
        Backfills.key(draft, table.get(), false)
                .ifPresent(key -> Backfills.add(
                                draft,
                                table.get(),
                                key,
                                operation.assignments(),
                                operation.where(),
                                operation
                                        .batchSize()
                                        .orElse(draft.policy().backfill().batchSize()),
                                operation
                                        .pause()
                                        .orElse(draft.policy().backfill().pause()))
                        .costs(
                                DownClass.LOSES_VALUES,
                                "What the filled columns of " + operation.table() + " held before is not brought back.",
                                Optional.empty()));
        return draft;
    }

    private boolean allowed(Table table, BackfillRows operation) {
        int problems = draft.problems().size();
        Expressions.sound(draft, operation.where());
        for (Assignment assignment : operation.assignments()) {
            draft.writableColumn(table, assignment.column());
            Expressions.sound(draft, assignment.value());
            Backfills.collides(draft, table, assignment.column(), assignment.value());
            List<ColumnDefinition> key = KeyColumns.walkable(table).orElse(List.of());
            if (key.stream().anyMatch(column -> column.name().equals(assignment.column()))) {
                draft.problem(
                        "backfill-of-key",
                        "The backfill walks along \"" + assignment.column() + "\" and cannot change it.",
                        "change keys with sql(...)");
            }
        }
        return draft.problems().size() == problems;
    }

    /** The unit is a transaction already, and its file is marked as applied in it; ROLLBACK TO stays within it. */
    private void refuseTransactions(RawSql operation) {
        SqlStatements.of(operation.sql()).stream()
                .map(SqlStatement::new)
                .filter(statement -> statement.count("to") == 0)
                .flatMap(statement -> statement.firstWord().stream())
                .filter(TRANSACTIONS::contains)
                .findFirst()
                .ifPresent(word -> draft.problem(
                        "sql-ends-transaction",
                        "The SQL says " + word.toUpperCase(Locale.ROOT)
                                + ", but it runs within the transaction of its file.",
                        "remove it; each sql(...) is a transaction of its own"));
    }

    @Override
    public Draft rawSql(RawSql operation) {
        draft.verdict(
                Verdict.Kind.DIRECT,
                "Raw: SQL of the author, whose locks are measured by the rehearsal and not claimed.");
        refuseTransactions(operation);
        UnitDraft unit = draft.unitOfItsOwn(Phase.EXPAND, "sql", "Run the author's SQL");
        operation.undo().accept(new Undo.Visitor<UnitDraft>() {
            @Override
            public UnitDraft sql(UndoSql undo) {
                return unit.step(
                        new RowDdl.RunSql(operation.sql(), Optional.empty()),
                        new RowDdl.RunSql(undo.sql(), Optional.of(operation.sql())));
            }

            @Override
            public UnitDraft irreversible(Irreversible irreversible) {
                return unit.step(
                                new RowDdl.RunSql(operation.sql(), Optional.empty()),
                                new GuardDdl.RefuseAlways(irreversible.why()))
                        .costs(DownClass.IRREVERSIBLE, irreversible.why(), Optional.empty());
            }
        });
        return draft;
    }
}
