package dev.belay.postgres.rehearsal;

import dev.belay.core.ddl.ColumnDdl;
import dev.belay.core.ddl.ConstraintDdl;
import dev.belay.core.ddl.Ddl;
import dev.belay.core.ddl.GuardDdl;
import dev.belay.core.ddl.RowDdl;
import dev.belay.core.ddl.StateDdl;
import dev.belay.core.ddl.TableDdl;
import dev.belay.core.plan.Unit;
import dev.belay.core.sql.SqlWords;
import dev.belay.dsl.data.Assignment;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import dev.belay.dsl.values.Literal;
import dev.belay.dsl.values.SqlExpression;
import dev.belay.dsl.values.Value;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a unit means to do to rows, so that everything else it does to them is a deviation. */
final class UnitIntent {
    private final List<Ddl> statements;
    private final List<Ddl> back;
    private final Set<TableColumn> reshaped = new HashSet<>();
    private final Set<TableColumn> assigned = new HashSet<>();
    private final Set<TableColumn> different = new HashSet<>();

    UnitIntent(Unit unit) {
        statements = unit.steps().stream().map(step -> step.statement()).toList();
        back = unit.wayBack().statements();
        statements.forEach(this::collect);
    }

    private void collect(Ddl statement) {
        if (statement instanceof ColumnDdl.Drop drop) {
            reshaped.add(new TableColumn(drop.table(), drop.column()));
        }
        if (statement instanceof ColumnDdl.AlterType alter) {
            reshaped.add(new TableColumn(alter.table(), alter.column()));
        }
        if (statement instanceof ColumnDdl.Add add) {
            add.column()
                    .defaultValue()
                    .ifPresent(
                            value -> collectDifferent(add.table(), add.column().name(), value));
        }
        if (statement instanceof RowDdl.RunBackfill run) {
            collectAssigned(run.backfill().table(), run.backfill().assignments());
        }
        if (statement instanceof RowDdl.UpdateAll update) {
            collectAssigned(update.table(), update.assignments());
        }
    }

    private void collectAssigned(TableName table, List<Assignment> assignments) {
        for (var assignment : assignments) {
            assigned.add(new TableColumn(table, assignment.column()));
            collectDifferent(table, assignment.column(), assignment.value());
        }
    }

    private void collectDifferent(TableName table, Identifier column, Value value) {
        if (value.accept(new DiffersEachTime())) {
            different.add(new TableColumn(table, column));
        }
    }

    /** Whether the unit drops a column or gives it another type. */
    boolean reshapes(TableName table, Identifier column) {
        return reshaped.contains(new TableColumn(table, column));
    }

    /** Whether the unit sets values of a column. */
    boolean assigns(TableName table, Identifier column) {
        return assigned.contains(new TableColumn(table, column));
    }

    /** Whether the unit writes rows at all, so that sync triggers fire. */
    boolean writesRows() {
        return !assigned.isEmpty();
    }

    /** Whether a constraint takes an index over, which its way back drops with the constraint. */
    boolean borrowsIndex() {
        return statements.stream().anyMatch(ConstraintDdl.AddUsingIndex.class::isInstance);
    }

    /** Whether the unit gives a column other values each time it runs. */
    boolean differsEachTime(TableName table, Identifier column) {
        return different.contains(new TableColumn(table, column));
    }

    /** The tables that the unit drops. */
    List<TableName> droppedTables() {
        return statements.stream()
                .filter(TableDdl.Drop.class::isInstance)
                .map(statement -> ((TableDdl.Drop) statement).table())
                .toList();
    }

    /** Whether SQL of the author runs, of which nobody can say what it means to do. */
    boolean runsRawSql() {
        return statements.stream().anyMatch(RowDdl.RunSql.class::isInstance);
    }

    /** The backfill that the unit consists of. */
    Optional<RowDdl.RunBackfill> backfill() {
        return statements.stream()
                .filter(RowDdl.RunBackfill.class::isInstance)
                .map(RowDdl.RunBackfill.class::cast)
                .findFirst();
    }

    /** The guard of a contract. */
    Optional<GuardDdl.ContractGuard> contractGuard() {
        return statements.stream()
                .filter(GuardDdl.ContractGuard.class::isInstance)
                .map(GuardDdl.ContractGuard.class::cast)
                .findFirst();
    }

    /** The guard of a catch-up. */
    Optional<GuardDdl.CatchUpGuard> catchUpGuard() {
        return statements.stream()
                .filter(GuardDdl.CatchUpGuard.class::isInstance)
                .map(GuardDdl.CatchUpGuard.class::cast)
                .findFirst();
    }

    /** The guard of a swap. */
    Optional<GuardDdl.SwapGuard> swapGuard() {
        return statements.stream()
                .filter(GuardDdl.SwapGuard.class::isInstance)
                .map(GuardDdl.SwapGuard.class::cast)
                .findFirst();
    }

    /** Whether the way back says that it leaves something. */
    boolean leavesSomething() {
        return back.stream().anyMatch(StateDdl.Say.class::isInstance);
    }

    /** Whether the way back always refuses. */
    boolean neverGoesBack() {
        return back.stream().anyMatch(GuardDdl.RefuseAlways.class::isInstance);
    }

    /** The limits on the size of tables that the way back has. */
    List<GuardDdl.RefuseLargeTable> sizeLimits() {
        return back.stream()
                .filter(GuardDdl.RefuseLargeTable.class::isInstance)
                .map(GuardDdl.RefuseLargeTable.class::cast)
                .toList();
    }

    /** A column of a table. */
    private record TableColumn(TableName table, Identifier column) {}

    /** Whether a value depends on when, or how often, it is asked for. */
    private static final class DiffersEachTime implements Value.Visitor<Boolean> {
        @Override
        public Boolean literal(Literal literal) {
            return false;
        }

        @Override
        public Boolean expression(SqlExpression expression) {
            return SqlWords.callsVolatile(expression) || SqlWords.callsStable(expression);
        }
    }
}
