package dev.belay.core.plan.expansion;

import dev.belay.core.ddl.ColumnDdl;
import dev.belay.core.ddl.Ddl;
import dev.belay.core.ddl.GuardDdl;
import dev.belay.core.objects.NamedConstraint;
import dev.belay.core.objects.Table;
import dev.belay.core.plan.DownClass;
import dev.belay.core.plan.Phase;
import dev.belay.core.plan.Verdict;
import dev.belay.core.state.ColumnUse;
import dev.belay.dsl.columns.ChangeType;
import dev.belay.dsl.columns.ColumnDefinition;
import dev.belay.dsl.constraints.Check;
import dev.belay.dsl.constraints.ForeignKey;
import dev.belay.dsl.constraints.PrimaryKey;
import dev.belay.dsl.constraints.TableConstraint;
import dev.belay.dsl.constraints.Unique;
import dev.belay.dsl.indexes.IndexDefinition;
import dev.belay.dsl.values.SqlExpression;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How a type changes in place: only where no row and no index is written. */
record ChangeTypeExpansion(Draft draft, ChangeType operation) {

    Draft expand() {
        draft.verdict(
                draft.direct().isPresent() ? Verdict.Kind.DIRECT : Verdict.Kind.ADDITIVE,
                draft.direct()
                        .map(why -> "Direct, on the author's word: " + why + ".")
                        .orElse(
                                "Additive: from " + operation.from() + " to " + operation.to()
                                        + " no row is written; sessions that hold a prepared statement with the column have to prepare it again."));
        draft.table(operation.table())
                .ifPresent(table -> draft.freeColumn(table, operation.column(), operation.from())
                        .filter(column -> fits(table, column))
                        .filter(column -> draft.direct().isPresent() || free(table, column))
                        .ifPresent(column -> change(table, column)));
        return draft;
    }

    /** Whether what stands on the column, and its default, can stand on the new type. */
    private boolean fits(Table table, ColumnDefinition column) {
        int problems = draft.problems().size();
        CarriedTypes carried = new CarriedTypes(draft, table, column, column.withType(operation.to()));
        carried.check();
        carried.checkIncoming();
        ColumnDependants.refuseShown(draft, table, column.name());
        ColumnDependants.refuseComputed(draft, table, column.name());
        RetypedDefault.of(operation, column)
                .filter(changed -> changed.after().isEmpty())
                .ifPresent(changed -> draft.problem(
                        "default-of-other-type",
                        "The default of \"" + table.name() + "." + column.name() + "\" is no value of the type "
                                + operation.to() + ".",
                        "drop the default in a migration before and set another one in one after"));
        return draft.problems().size() == problems;
    }

    private boolean free(Table table, ColumnDefinition column) {
        int problems = draft.problems().size();
        if (!TypeWidening.isFree(operation.from(), operation.to(), operation.assumeUtc())) {
            draft.problem(
                    "type-change-rewrites",
                    "From " + operation.from() + " to " + operation.to() + " PostgreSQL would rewrite \"" + table.name()
                            + "\" under ACCESS EXCLUSIVE.",
                    "use replaceColumn(old, new, conversion(\"up\", \"down\"))"
                            + (operation.to().name().equals("timestamp with time zone")
                                    ? ", or say assumeUtc() if the values are in UTC"
                                    : ""));
        }
        if (!operation.from().equals(operation.to()) && !TypeWidening.comesBack(operation.from())) {
            draft.problem(
                    "type-change-one-way",
                    "PostgreSQL has no cast from " + operation.to() + " to " + operation.from() + " for the way back.",
                    "use replaceColumn(old, new, conversion(\"up\", \"down\"))");
        }
        ColumnUse use = new ColumnUse(table, column.name());
        indexes(table)
                .filter(index -> use.computedBy(index)
                        || rebuilt(index.parts().stream()
                                .anyMatch(part -> part.column()
                                        .filter(column.name()::equals)
                                        .isPresent())))
                .forEach(index -> draft.problem(
                        "type-change-rebuilds-index",
                        "The index \"" + index.name() + "\" would be rebuilt under ACCESS EXCLUSIVE.",
                        "drop the index in a migration before and create it again in one after"));
        table.constraints().stream()
                .filter(constraint -> use.usedBy(constraint) && rescanned(constraint.definition()))
                .forEach(this::refuseScan);
        draft.state().tables().values().stream()
                .flatMap(other -> ForeignKeys.to(other, table.name()))
                .filter(constraint -> ForeignKeys.of(constraint)
                        .filter(key -> key.targetColumns().contains(column.name()))
                        .isPresent())
                .filter(constraint -> rescanned(constraint.definition()))
                .forEach(this::refuseScan);
        return draft.problems().size() == problems;
    }

    /** Those that this change drops are there still: indexes go CONCURRENTLY, after the statements on the catalog. */
    private Stream<IndexDefinition> indexes(Table table) {
        List<IndexDefinition> before =
                draft.before().table(table.name()).map(Table::indexes).orElse(List.of());
        return Stream.concat(table.indexes().stream(), before.stream()).distinct();
    }

    private void refuseScan(NamedConstraint constraint) {
        draft.problem(
                "type-change-scans",
                "The constraint \"" + constraint.name() + "\" would be checked again under ACCESS EXCLUSIVE.",
                "drop the constraint in a migration before and add it again in one after");
    }

    /** An index on a timestamp is rebuilt when the column becomes timestamptz. */
    private boolean rebuilt(boolean indexed) {
        return indexed && !operation.from().name().equals(operation.to().name()) && operation.assumeUtc();
    }

    private boolean rescanned(TableConstraint definition) {
        return definition.accept(new TableConstraint.Visitor<>() {
            @Override
            public Boolean primaryKey(PrimaryKey constraint) {
                return rebuilt(true);
            }

            @Override
            public Boolean unique(Unique constraint) {
                return rebuilt(true);
            }

            @Override
            public Boolean check(Check constraint) {
                return true;
            }

            @Override
            public Boolean foreignKey(ForeignKey constraint) {
                return !operation.from().name().equals(operation.to().name());
            }
        });
    }

    private void change(Table table, ColumnDefinition column) {
        String name = table.name() + "." + operation.column();
        UnitDraft unit = draft.unitOfItsOwn(
                        Phase.EXPAND,
                        table.name() + "_" + operation.column(),
                        "Change " + name + " to " + operation.to())
                .check(Guards.catalog(draft, table.name(), List.of(operation.column())));
        Optional<RetypedDefault> initial = RetypedDefault.of(operation, column);
        initial.ifPresent(changed -> unit.step(changed.away()));
        unit.step(
                new ColumnDdl.AlterType(
                        table.name(), operation.column(), operation.from(), operation.to(), operation.assumeUtc()),
                inverse(table, initial));
        initial.ifPresent(changed -> unit.step(changed.again()));
        if (!TypeWidening.isFree(operation.from(), operation.to(), operation.assumeUtc())) {
            unit.costs(
                    DownClass.LOSES_VALUES,
                    "The values of " + name + " are converted back as far as " + operation.from() + " and "
                            + operation.to() + " agree.",
                    Optional.of(Counting.rows(table.name(), Counting.isNotNull(operation.column()))));
            return;
        }
        tooWide()
                .ifPresent(condition -> unit.costs(
                        DownClass.REFUSES_WHILE,
                        "Refused while " + name + " holds values that " + operation.from()
                                + " cannot; the way back rewrites the table.",
                        Optional.of(Counting.rows(table.name(), condition))));
    }

    private Optional<SqlExpression> tooWide() {
        return TypeWidening.tooWide(operation.column(), operation.from(), operation.to());
    }

    private Ddl[] inverse(Table table, Optional<RetypedDefault> initial) {
        List<Ddl> back = new ArrayList<>();
        tooWide()
                .ifPresent(condition -> back.add(new GuardDdl.RefuseWhileRows(
                        table.name(),
                        condition,
                        "%s rows of " + table.name() + " hold a value in " + operation.column() + " that "
                                + operation.from() + " cannot hold; shorten them before going back.")));
        initial.ifPresent(changed -> back.add(changed.away()));
        back.add(new ColumnDdl.AlterType(
                table.name(), operation.column(), operation.to(), operation.from(), operation.assumeUtc()));
        initial.ifPresent(changed -> back.add(changed.back()));
        return back.toArray(Ddl[]::new);
    }
}
