package dev.belay.core.plan.expansion;

import dev.belay.core.objects.NamedConstraint;
import dev.belay.core.objects.Table;
import dev.belay.core.sql.SqlWords;
import dev.belay.core.state.ColumnUse;
import dev.belay.dsl.columns.ColumnDefinition;
import dev.belay.dsl.constraints.ForeignKey;
import dev.belay.dsl.indexes.IndexDefinition;
import dev.belay.dsl.indexes.IndexPart;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.types.SqlType;
import dev.belay.dsl.values.SqlExpression;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whether what a column carries can stand on another type: indexes and keys need an operator class, foreign keys an
 * operator that compares both sides. What expressions over the column make of the other type, only a server knows.
 *
 * @param draft takes the problems
 * @param table the table
 * @param old the column as it is
 * @param replacement the column that carries everything afterwards
 */
record CarriedTypes(Draft draft, Table table, ColumnDefinition old, ColumnDefinition replacement) {

    private static final Set<String> COLLATED = Set.of("text", "character varying", "character", "bpchar", "name");

    private static final String REMEDY = "choose another type, or drop it in a migration before";

    /** Reports what would not fit on the table's own side. */
    void check() {
        table.indexes().forEach(this::index);
        expressions();
        for (NamedConstraint constraint : table.constraints()) {
            if (KeyColumns.of(constraint).contains(old.name())) {
                sorted("constraint", constraint.name(), "btree");
            }
            ForeignKeys.of(constraint)
                    .filter(key -> key.columns().contains(old.name()))
                    .ifPresent(key -> outgoing(constraint.name(), key));
        }
    }

    /** Reports foreign keys of other tables that would not fit. */
    void checkIncoming() {
        draft.state().tables().values().forEach(this::incoming);
    }

    /** An expression that compares with values of one kind of type means nothing, or fails, over another kind. */
    private void expressions() {
        if (TypeKinds.same(old.type(), replacement.type())) {
            return;
        }
        ColumnUse use = new ColumnUse(table, old.name());
        table.indexes()
                .forEach(index ->
                        use.expressionsOf(index).forEach(expression -> readable("index", index.name(), expression)));
        table.constraints()
                .forEach(constraint -> use.expressionOf(constraint)
                        .ifPresent(expression -> readable("check", constraint.name(), expression)));
    }

    private void readable(String kind, Identifier name, SqlExpression expression) {
        if (!SqlWords.testsAloneForNull(expression, old.name())) {
            draft.problem(
                    "expression-of-other-type",
                    "The " + kind + " \"" + name + "\" says \"" + expression.text() + "\" of " + old.type()
                            + ", and the column becomes " + replacement.type() + ".",
                    "drop it in a migration before, and add what takes its place in one after");
        }
    }

    private void index(IndexDefinition index) {
        for (IndexPart part : index.parts()) {
            if (part.column().filter(old.name()::equals).isEmpty()) {
                continue;
            }
            part.operatorClass()
                    .ifPresentOrElse(
                            named -> sameClass(index, named),
                            () -> sorted("index", index.name(), index.method().value()));
            part.collation().ifPresent(collation -> collated(index, collation));
        }
    }

    private void sorted(String kind, Identifier name, String method) {
        if (!OperatorClasses.hasDefault(method, replacement.type())) {
            draft.problem(
                    "no-operator-class",
                    "The " + kind + " \"" + name + "\" needs an operator class of " + method + ", and "
                            + replacement.type() + " has none by default.",
                    REMEDY);
        }
    }

    private void sameClass(IndexDefinition index, Identifier operatorClass) {
        if (!ComparableTypes.comparable(old.type(), replacement.type())) {
            draft.problem(
                    "operator-class-of-other-type",
                    "The index \"" + index.name() + "\" names the operator class \"" + operatorClass + "\" for "
                            + old.type() + ", and the column becomes " + replacement.type() + ".",
                    REMEDY);
        }
    }

    private void collated(IndexDefinition index, Identifier collation) {
        SqlType type = replacement.type();
        if (type.builtIn() && !COLLATED.contains(type.name())) {
            draft.problem(
                    "type-without-collation",
                    "The index \"" + index.name() + "\" names the collation \"" + collation + "\", and " + type
                            + " has none.",
                    REMEDY);
        }
    }

    private void outgoing(Identifier name, ForeignKey key) {
        Identifier target = key.targetColumns().get(key.columns().indexOf(old.name()));
        Optional<Table> other = key.target().equals(table.name())
                ? Optional.of(table)
                : draft.state().table(key.target());
        other.flatMap(found -> found.column(target))
                .ifPresent(column -> compared(name, replacement.type(), key.target() + "." + target, column.type()));
    }

    private void incoming(Table other) {
        for (NamedConstraint constraint : ForeignKeys.to(other, table.name()).toList()) {
            ForeignKey key = ForeignKeys.of(constraint).orElseThrow();
            List<Identifier> targets = key.targetColumns();
            if (targets.contains(old.name())) {
                Identifier from = key.columns().get(targets.indexOf(old.name()));
                compared(
                        constraint.name(),
                        replacement.type(),
                        other.name() + "." + from,
                        other.column(from).orElseThrow().type());
            }
        }
    }

    private void compared(Identifier foreignKey, SqlType type, String other, SqlType otherType) {
        if (!ComparableTypes.comparable(type, otherType)) {
            draft.problem(
                    "foreign-key-types-differ",
                    "The foreign key \"" + foreignKey + "\" would compare " + type + " with \"" + other
                            + "\", which is " + otherType + ".",
                    REMEDY);
        }
    }
}
