package dev.belay.core.plan.expansion;

import dev.belay.core.ddl.GuardDdl;
import dev.belay.core.ddl.IndexDdl;
import dev.belay.core.objects.NamedConstraint;
import dev.belay.core.objects.Table;
import dev.belay.core.plan.DownClass;
import dev.belay.core.plan.Phase;
import dev.belay.core.plan.Verdict;
import dev.belay.core.state.ColumnUse;
import dev.belay.dsl.columns.ColumnDefinition;
import dev.belay.dsl.indexes.CreateIndex;
import dev.belay.dsl.indexes.DropIndex;
import dev.belay.dsl.indexes.IndexDefinition;
import dev.belay.dsl.indexes.IndexVisitor;
import dev.belay.dsl.names.Identifier;
import java.util.List;
import java.util.Optional;

/** How indexes come and go while everybody goes on writing. */
record IndexExpansions(Draft draft) implements IndexVisitor<Draft> {

    @Override
    public Draft createIndex(CreateIndex operation) {
        draft.verdict(
                draft.direct().isPresent() ? Verdict.Kind.DIRECT : Verdict.Kind.ADDITIVE,
                draft.direct()
                        .map(why -> "Direct, on the author's word: " + why + ".")
                        .orElse(
                                "Additive: the index is built CONCURRENTLY, outside of any transaction, and then looked at."));
        draft.table(operation.table())
                .filter(table -> IndexRules.check(draft, table, operation.index()))
                .filter(table -> lasts(table, operation.index()))
                .ifPresent(table -> create(table, operation.index()));
        return draft;
    }

    /** Whether no pending contract drops a column of the index, and the index with it. */
    private boolean lasts(Table table, IndexDefinition index) {
        return table.columns().stream()
                .map(ColumnDefinition::name)
                .filter(column -> new ColumnUse(table, column).usedBy(index))
                .map(column -> draft.inFlight().drops(table.name(), column))
                .toList()
                .stream()
                .noneMatch(doomed -> doomed);
    }

    private void create(Table table, IndexDefinition index) {
        if (draft.direct().isPresent()) {
            draft.unit(Phase.EXPAND, table.name(), "Create the index " + index.name())
                    .step(
                            new IndexDdl.Create(table.name(), index, false),
                            new IndexDdl.Drop(table.name(), index, false, false));
            return;
        }
        ConstraintPath path = new ConstraintPath(draft, table.name(), phase());
        plainKey(index)
                .ifPresent(columns -> path.guard(
                        new GuardDdl.RefuseWhileDuplicates(table.name(), columns, index.nullsNotDistinct())));
        path.index(index).build();
    }

    /** An index over a column that is being filled is built when it is full: filling it first keeps updates HOT. */
    private Phase phase() {
        boolean filling = draft.units().stream().anyMatch(unit -> unit.phase() == Phase.BACKFILL);
        return filling ? Phase.BACKFILL : Phase.EXPAND;
    }

    @Override
    public Draft dropIndex(DropIndex operation) {
        draft.verdict(
                Verdict.Kind.ADDITIVE, "Additive: the index is dropped CONCURRENTLY; queries that used it get slower.");
        draft.table(operation.table()).ifPresent(table -> {
            Optional<IndexDefinition> index = table.index(operation.index());
            index.ifPresentOrElse(
                    found -> {
                        if (!draft.inFlight().replacesKey(table.name(), found.name())) {
                            drop(table, found);
                        }
                    },
                    () -> unknown(table, operation));
        });
        return draft;
    }

    private void unknown(Table table, DropIndex operation) {
        boolean constraint = table.constraint(operation.index()).isPresent();
        List<String> known =
                table.indexes().stream().map(each -> "\"" + each.name() + "\"").toList();
        draft.missing(
                table.name(),
                "unknown-index",
                "The table \"" + table.name() + "\" has no index \"" + operation.index() + "\""
                        + (constraint ? " of its own: it belongs to the constraint of that name." : "."),
                constraint
                        ? "drop the constraint"
                        : known.isEmpty() ? "it has none" : "name one of " + String.join(", ", known));
    }

    private void drop(Table table, IndexDefinition index) {
        Optional<List<Identifier>> key = plainKey(index);
        Optional<NamedConstraint> user =
                key.flatMap(columns -> ForeignKeys.needing(draft.state(), table.name(), columns));
        if (user.isPresent()) {
            draft.problem(
                    "index-referenced",
                    "The foreign key \"" + user.get().name() + "\" needs \"" + index.name() + "\".",
                    "drop that foreign key in a migration before");
            return;
        }
        UnitDraft unit = draft.alone(
                        Phase.EXPAND, Stage.INDEX, "drop_" + index.name(), "Drop the index " + index.name())
                .step(
                        new IndexDdl.Drop(table.name(), index, true, true),
                        new IndexDdl.Create(table.name(), index, true))
                .goesBack(UnitDraft.DownForm.SINGLE);
        if (index.unique()) {
            unit.costs(
                    DownClass.REFUSES_WHILE,
                    "Refused while duplicates are there.",
                    Optional.of(Counting.rows(table.name(), Counting.isDuplicate(table.name(), index))));
        }
    }

    /** The columns that the index makes unique in all rows. */
    static Optional<List<Identifier>> plainKey(IndexDefinition index) {
        boolean plain = index.unique()
                && index.predicate().isEmpty()
                && index.parts().stream().allMatch(part -> part.column().isPresent());
        return plain
                ? Optional.of(index.parts().stream()
                        .map(part -> part.column().orElseThrow())
                        .toList())
                : Optional.empty();
    }
}
