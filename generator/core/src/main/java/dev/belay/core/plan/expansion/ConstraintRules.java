package dev.belay.core.plan.expansion;

import dev.belay.core.objects.NamedConstraint;
import dev.belay.core.objects.Table;
import dev.belay.dsl.columns.ColumnDefinition;
import dev.belay.dsl.constraints.Check;
import dev.belay.dsl.constraints.ForeignKey;
import dev.belay.dsl.constraints.PrimaryKey;
import dev.belay.dsl.constraints.TableConstraint;
import dev.belay.dsl.constraints.Unique;
import dev.belay.dsl.indexes.IndexDefinition;
import dev.belay.dsl.names.Identifier;
import java.util.List;
import java.util.Optional;

/**
 * What has to be true of a constraint before it can be added.
 *
 * @param draft takes the problems
 * @param table the table as it is when the constraint comes
 */
record ConstraintRules(Draft draft, Table table) implements TableConstraint.Visitor<Boolean> {

    /** Whether the constraint can be added; problems otherwise. */
    static boolean check(Draft draft, Table table, NamedConstraint constraint) {
        boolean free = Clashes.constraintFree(draft, table, constraint);
        return constraint.definition().accept(new ConstraintRules(draft, table)) && free;
    }

    /** Reports a second key over the same columns: CREATE TABLE would silently make one of the two. */
    static void otherKey(Draft draft, Table table, NamedConstraint constraint) {
        List<Identifier> columns = KeyColumns.of(constraint);
        table.constraints().stream()
                .filter(other -> !columns.isEmpty() && KeyColumns.of(other).equals(columns))
                .findFirst()
                .ifPresent(other -> draft.problem(
                        "same-key-twice",
                        "The constraints \"" + other.name() + "\" and \"" + constraint.name() + "\" of \""
                                + table.name()
                                + "\" are keys over the same columns, and PostgreSQL would make one of them.",
                        "remove one"));
    }

    @Override
    public Boolean primaryKey(PrimaryKey constraint) {
        boolean second = !KeyColumns.primary(table).isEmpty();
        if (second) {
            draft.problem(
                    "second-primary-key",
                    "The table \"" + table.name() + "\" has a primary key already.",
                    "drop the other one before, or add a unique constraint");
        }
        return known(constraint.columns()) && sortable(constraint.columns()) && !second;
    }

    @Override
    public Boolean unique(Unique constraint) {
        if (constraint.nullsNotDistinct() && !draft.server().atLeast(15)) {
            draft.problem(
                    "server-too-old",
                    "NULLS NOT DISTINCT needs PostgreSQL 15, the server is "
                            + draft.server().major() + ".",
                    "leave out nullsNotDistinct()");
            return false;
        }
        return known(constraint.columns()) && sortable(constraint.columns());
    }

    @Override
    public Boolean check(Check constraint) {
        return Expressions.withoutQuery(draft, "A check", constraint.condition());
    }

    @Override
    public Boolean foreignKey(ForeignKey key) {
        boolean own = known(key.columns());
        Optional<Table> target = key.target().equals(table.name()) ? Optional.of(table) : draft.table(key.target());
        return own && target.isPresent() && references(target.get(), key) && lasts(key);
    }

    private boolean references(Table target, ForeignKey key) {
        boolean all = key.targetColumns().stream().map(column -> draft.column(target, column)).toList().stream()
                .allMatch(Optional::isPresent);
        return all && isKey(target, key) && sameTypes(target, key);
    }

    /** Whether no pending contract takes the target away, or drops its columns and the foreign key with them. */
    private boolean lasts(ForeignKey key) {
        boolean doomed = draft.inFlight().drops(key.target());
        for (Identifier column : key.targetColumns()) {
            doomed |= draft.inFlight().drops(key.target(), column);
        }
        return !doomed;
    }

    private boolean isKey(Table target, ForeignKey key) {
        boolean unique = ForeignKeys.isKey(target, key.targetColumns());
        if (!unique) {
            draft.problem(
                    "foreign-key-target-not-unique",
                    "The columns (" + columns(key.targetColumns()) + ") of \"" + target.name()
                            + "\" are no key: nothing makes them unique.",
                    "reference the primary key, or add a unique constraint on them in a migration before");
        }
        return unique;
    }

    private boolean sameTypes(Table target, ForeignKey key) {
        boolean same = true;
        for (int index = 0; index < key.columns().size(); index++) {
            ColumnDefinition from = table.column(key.columns().get(index)).orElseThrow();
            ColumnDefinition to = target.column(key.targetColumns().get(index)).orElseThrow();
            if (!ComparableTypes.comparable(from.type(), to.type())) {
                draft.problem(
                        "foreign-key-types-differ",
                        "\"" + table.name() + "." + from.name() + "\" is " + from.type() + ", \"" + target.name() + "."
                                + to.name() + "\" is " + to.type() + ".",
                        "give both the same type; replaceColumn changes one");
                same = false;
            }
        }
        return same;
    }

    /** A key stands on a btree index, with the default operator class of each column. */
    private boolean sortable(List<Identifier> columns) {
        List<ColumnDefinition> unsorted = columns.stream()
                .map(column -> table.column(column).orElseThrow())
                .filter(column -> !OperatorClasses.hasDefault(IndexDefinition.BTREE.value(), column.type()))
                .toList();
        unsorted.forEach(column -> IndexRules.noOperatorClass(
                draft, table, column, IndexDefinition.BTREE.value(), IndexRules.keyable(column.type())));
        return unsorted.isEmpty();
    }

    private boolean known(List<Identifier> columns) {
        return columns.stream().map(column -> draft.column(table, column)).toList().stream()
                        .allMatch(Optional::isPresent)
                && !VirtualColumns.refuseKey(draft, table, columns);
    }

    private static String columns(List<Identifier> columns) {
        return String.join(", ", columns.stream().map(Identifier::value).toList());
    }
}
