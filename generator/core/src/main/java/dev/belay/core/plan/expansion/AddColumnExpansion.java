package dev.belay.core.plan.expansion;

import dev.belay.core.ddl.ColumnDdl;
import dev.belay.core.ddl.GuardDdl;
import dev.belay.core.ddl.GuardDdl.RefuseDomain.Role;
import dev.belay.core.ddl.PostgresWriter;
import dev.belay.core.ddl.SyncDdl;
import dev.belay.core.objects.FillRule;
import dev.belay.core.objects.SyncTrigger;
import dev.belay.core.objects.Table;
import dev.belay.core.plan.DownClass;
import dev.belay.core.plan.Phase;
import dev.belay.core.plan.Verdict;
import dev.belay.core.state.PendingItem;
import dev.belay.dsl.columns.AddColumn;
import dev.belay.dsl.columns.ColumnDefinition;
import dev.belay.dsl.data.Assignment;
import dev.belay.dsl.values.SqlExpression;
import dev.belay.dsl.values.Value;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How a column is added: directly where rows that are there cost nothing, else nullable, filled, constrained. */
record AddColumnExpansion(Draft draft, AddColumn operation) {

    Draft expand() {
        Optional<Table> table = draft.table(operation.table());
        if (table.isPresent() && allowed(table.get())) {
            choose(table.get());
        } else {
            draft.verdict(Verdict.Kind.ADDITIVE, "Additive: a column more.");
        }
        return draft;
    }

    private ColumnDefinition column() {
        return operation.column();
    }

    private boolean allowed(Table table) {
        int problems = draft.problems().size();
        Clashes.columnFree(draft, table, column().name());
        column().defaultValue().ifPresent(value -> Expressions.canBeDefault(draft, value));
        if (column().virtual()) {
            new GenerationRules(
                            draft, table, column().name(), column().generated().orElseThrow())
                    .allow();
            VirtualColumns.check(draft, table.name(), column());
        }
        operation
                .fill()
                .filter(value -> Expressions.sound(draft, value))
                .ifPresent(value -> Expressions.reads(table, value)
                        .forEach(read -> draft.inFlight().moves(table.name(), read)));
        boolean numbered =
                column().identity().isPresent() || column().generated().isPresent();
        if (column().identity().isPresent() && draft.direct().isEmpty()) {
            draft.problem(
                    "rewriting-column",
                    "An identity column added to \"" + table.name()
                            + "\" would rewrite the table under ACCESS EXCLUSIVE.",
                    "add a plain column and fill it, or say direct(\"why\") where the table is small and idle");
        }
        if (column().notNull()
                && !numbered
                && column().defaultValue().isEmpty()
                && operation.fill().isEmpty()) {
            draft.problem(
                    "not-null-without-value",
                    "The column \"" + table.name() + "." + column().name()
                            + "\" is NOT NULL and has neither a default nor a fill for the rows that are there.",
                    "add .defaultValue(...), .fillWith(...) or .fillFrom(\"...\")");
        }
        return draft.problems().size() == problems;
    }

    private void choose(Table table) {
        Optional<Value> fill = operation.fill();
        Optional<Value> initial = column().defaultValue();
        if (draft.direct().isPresent()) {
            direct();
        } else if (column().virtual()) {
            new VirtualColumnExpansion(draft, table, column()).expand();
        } else if (column().generated().isPresent()) {
            new ComputedColumnExpansion(
                            draft, table, column(), column().generated().get())
                    .expand();
        } else if (fill.isPresent() && (Expressions.isVolatile(fill.get()) || reads(table, fill.get()))) {
            filled(table, fill.get());
        } else if (fill.isPresent()) {
            constant(fill.get());
        } else if (initial.filter(Expressions::isVolatile).isPresent()) {
            volatileDefault(table, initial.get());
        } else {
            simple();
        }
    }

    private static boolean reads(Table table, Value fill) {
        return Expressions.holdsQuery(fill) || !Expressions.reads(table, fill).isEmpty();
    }

    private UnitDraft add(ColumnDefinition added) {
        UnitDraft unit = draft.unit(Phase.EXPAND, operation.table(), "Add " + operation.table() + "." + column().name())
                .checks(domain(added))
                .step(
                        new ColumnDdl.Add(operation.table(), added.withComment(Optional.empty())),
                        new ColumnDdl.Drop(operation.table(), column().name()))
                .costs(
                        DownClass.LOSES_WRITES_SINCE,
                        "The values written into " + operation.table() + "." + column().name() + " are lost.",
                        Optional.of(Counting.rows(operation.table(), Counting.isNotNull(column().name()))));
        column().comment()
                .ifPresent(text ->
                        unit.step(new ColumnDdl.Comment(operation.table(), column().name(), Optional.of(text))));
        return unit;
    }

    /** A default of the domain would be there before the backfill. */
    private Stream<GuardDdl> domain(ColumnDefinition added) {
        boolean filledLater = !added.defaultValue().equals(column().defaultValue())
                || operation.fill().isPresent() && added.defaultValue().isEmpty();
        return draft.direct().isPresent()
                ? Stream.empty()
                : new Domains(draft, operation.table()).guards(added, filledLater ? Role.REPLACEMENT : Role.ADDED);
    }

    private void direct() {
        draft.verdict(
                Verdict.Kind.DIRECT,
                "Direct, on the author's word: " + draft.direct().orElseThrow() + ".");
        add(column());
    }

    private void simple() {
        draft.verdict(
                Verdict.Kind.ADDITIVE,
                column().defaultValue().isPresent()
                        ? "Additive: PostgreSQL 11 and later store a default that is not volatile once and write no row."
                        : "Additive: a nullable column changes the catalog alone.");
        add(column());
    }

    /**
     * Old rows get the fill as a stored default, which then gives way to the author's default, or waits for the
     * contract.
     */
    private void constant(Value fill) {
        draft.verdict(
                column().defaultValue().isPresent() || !column().notNull()
                        ? Verdict.Kind.ADDITIVE
                        : Verdict.Kind.BREAKING,
                "Split: rows that are there get the fill from the catalog without being written"
                        + (column().defaultValue().isPresent() || !column().notNull()
                                ? "."
                                : ", and so do the inserts of the running release until the contract."));
        UnitDraft unit = add(column().withDefault(Optional.of(fill)));
        if (column().defaultValue().isPresent()) {
            unit.step(new ColumnDdl.SetDefault(
                    operation.table(), column().name(), column().defaultValue().get()));
        } else if (column().notNull()) {
            draft.keep(new PendingItem.TemporaryDefault(operation.table(), column().name(), fill));
            draft.gate(Phase.MIGRATE_READS, "Every running release writes " + name() + " itself.");
        } else {
            unit.step(new ColumnDdl.DropDefault(operation.table(), column().name()));
        }
    }

    private void volatileDefault(Table table, Value initial) {
        draft.verdict(
                Verdict.Kind.BREAKING,
                "Breaking in one step: a volatile default would rewrite the table under ACCESS EXCLUSIVE; it is set for new rows, and the others are filled in batches.");
        Backfills.key(draft, table, true).ifPresent(key -> {
            add(column().withDefault(Optional.empty()).withNotNull(false))
                    .step(new ColumnDdl.SetDefault(operation.table(), column().name(), initial));
            Backfills.add(
                    draft,
                    draft.state().table(operation.table()).orElseThrow(),
                    key,
                    List.of(new Assignment(column().name(), initial)),
                    Counting.isNull(column().name()));
            constrain();
        });
    }

    private void filled(Table table, Value fill) {
        draft.verdict(
                Verdict.Kind.BREAKING,
                isFilledByTrigger()
                        ? "Breaking in one step: rows that are there, and inserts of the running release, have no value; a trigger and a batched backfill give it to them."
                        : "Breaking in one step: one UPDATE of all rows that are there would block those who write them; a batched backfill gives them the value.");
        Backfills.key(draft, table, true).ifPresent(key -> {
            ColumnDefinition nullable =
                    column().withDefault(Optional.empty()).withNotNull(false).withComment(Optional.empty());
            UnitDraft unit = add(nullable);
            if (isFilledByTrigger()) {
                GeneratedColumns.refuseRead(draft, table, column().name(), Expressions.reads(table, fill));
                SyncTrigger trigger = Triggers.of(
                        draft,
                        table.name(),
                        column().name(),
                        new FillRule(nullable, fill, Expressions.reads(table, fill)));
                unit.check(Guards.catalog(draft, table.name(), List.of(column().name()), trigger))
                        .step(new SyncDdl.Create(trigger), new SyncDdl.Drop(trigger));
                draft.keep(new PendingItem.TriggerInPlace(trigger));
                draft.gate(Phase.MIGRATE_READS, "Every running release writes " + name() + " itself.");
            }
            column().defaultValue()
                    .ifPresent(value -> unit.step(new ColumnDdl.SetDefault(table.name(), column().name(), value)));
            Backfills.add(
                    draft,
                    draft.state().table(operation.table()).orElseThrow(),
                    key,
                    List.of(new Assignment(column().name(), fill)),
                    unfilled(table, fill));
            constrain();
        });
    }

    private boolean isFilledByTrigger() {
        return column().notNull() && column().defaultValue().isEmpty();
    }

    /** Where NULL may stay, rows whose fill is NULL are filled already. */
    private SqlExpression unfilled(Table table, Value fill) {
        return column().notNull() || !reads(table, fill)
                ? Counting.isNull(column().name())
                : Counting.needsFilling(column().name(), new SqlExpression(PostgresWriter.value(fill)));
    }

    private void constrain() {
        if (column().notNull()) {
            new ConstraintPath(draft, operation.table(), Phase.BACKFILL)
                    .notNull(column().name())
                    .build();
        }
    }

    private String name() {
        return "\"" + operation.table() + "." + column().name() + "\"";
    }
}
