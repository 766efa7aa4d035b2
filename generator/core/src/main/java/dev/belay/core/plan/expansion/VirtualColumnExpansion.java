package dev.belay.core.plan.expansion;

import dev.belay.core.ddl.ColumnDdl;
import dev.belay.core.objects.Table;
import dev.belay.core.plan.Phase;
import dev.belay.core.plan.Verdict;
import dev.belay.dsl.columns.ColumnDefinition;
import dev.belay.dsl.names.TableName;
import java.util.Optional;

/**
 * How a virtual generated column is added: the catalog alone changes. NOT NULL comes by the checked path, since ADD
 * COLUMN would compute every row under ACCESS EXCLUSIVE.
 */
record VirtualColumnExpansion(Draft draft, Table table, ColumnDefinition column) {

    void expand() {
        draft.verdict(
                column.notNull() ? Verdict.Kind.BREAKING : Verdict.Kind.ADDITIVE,
                column.notNull()
                        ? "Breaking in one step: PostgreSQL computes a virtual column when it is read, so that adding it"
                                + " writes no row; every row is looked at for NULL, and those of the running release"
                                + " are held to it."
                        : "Additive: PostgreSQL computes a virtual column when it is read, and adding one changes the"
                                + " catalog alone.");
        TableName name = table.name();
        ComputedColumnExpansion.countUncomputable(
                draft, table, column, column.generated().orElseThrow());
        UnitDraft unit = draft.unit(Phase.EXPAND, name, "Add " + name + "." + column.name())
                .step(
                        new ColumnDdl.Add(name, column.withNotNull(false).withComment(Optional.empty())),
                        new ColumnDdl.Drop(name, column.name()));
        column.comment().ifPresent(text -> unit.step(new ColumnDdl.Comment(name, column.name(), Optional.of(text))));
        if (column.notNull()) {
            new ConstraintPath(draft, name, Phase.BACKFILL)
                    .notNull(column.name())
                    .build();
        }
        draft.gate(
                Phase.EXPAND,
                "No release writes \"" + name + "." + column.name()
                        + "\" itself (428C9), nor what it cannot be computed from: statements that read such a row fail.");
    }
}
