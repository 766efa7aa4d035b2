package dev.belay.core.state;

import dev.belay.core.ddl.ConstraintDdl;
import dev.belay.core.objects.NamedConstraint;
import dev.belay.core.objects.Table;
import dev.belay.dsl.constraints.Check;
import dev.belay.dsl.constraints.ForeignKey;
import dev.belay.dsl.constraints.PrimaryKey;
import dev.belay.dsl.constraints.TableConstraint;
import dev.belay.dsl.constraints.Unique;
import dev.belay.dsl.names.Identifier;
import java.util.List;

/** What statements on constraints change in the schema. */
record ConstraintTransitions(SchemaState state) implements ConstraintDdl.Visitor<SchemaState> {

    @Override
    public SchemaState add(ConstraintDdl.Add statement) {
        return state.changing(statement.table(), table -> with(table, statement.constraint()));
    }

    @Override
    public SchemaState addUsingIndex(ConstraintDdl.AddUsingIndex statement) {
        return state.changing(
                statement.table(),
                table -> with(
                        table.withIndexes(table.indexes().stream()
                                .filter(index -> !index.name().equals(statement.index()))
                                .toList()),
                        statement.constraint()));
    }

    @Override
    public SchemaState validate(ConstraintDdl.Validate statement) {
        return state.changing(
                statement.table(),
                table -> table.withConstraints(table.constraints().stream()
                        .map(each ->
                                each.name().equals(statement.constraint().name()) ? each.withValidated(true) : each)
                        .toList()));
    }

    @Override
    public SchemaState drop(ConstraintDdl.Drop statement) {
        return state.changing(statement.table(), table -> without(table, statement));
    }

    private static Table without(Table table, ConstraintDdl.Drop statement) {
        Identifier name = statement.constraint().name();
        if (!statement.ifExists() && table.constraint(name).isEmpty()) {
            throw new IllegalStateException(
                    "The schema state does not hold the constraint " + name + " of " + table.name() + ".");
        }
        return table.withConstraints(table.constraints().stream()
                .filter(each -> !each.name().equals(name))
                .toList());
    }

    /**
     * A not-null constraint that is not validated yet is bookkeeping of one change: the column says when it is done.
     */
    @Override
    public SchemaState addNotNull(ConstraintDdl.AddNotNull statement) {
        return state;
    }

    @Override
    public SchemaState validateNotNull(ConstraintDdl.ValidateNotNull statement) {
        return state.changing(statement.table(), table -> notNull(table, List.of(statement.column())));
    }

    private static Table with(Table table, NamedConstraint constraint) {
        Table longer = table.withConstraints(SchemaState.with(table.constraints(), constraint));
        return notNull(longer, constraint.definition().accept(KEY_COLUMNS));
    }

    static Table notNull(Table table, List<Identifier> columns) {
        return table.withColumns(table.columns().stream()
                .map(column -> columns.contains(column.name()) ? column.withNotNull(true) : column)
                .toList());
    }

    /** The columns that a constraint makes NOT NULL by itself. */
    static final TableConstraint.Visitor<List<Identifier>> KEY_COLUMNS = new TableConstraint.Visitor<>() {
        @Override
        public List<Identifier> primaryKey(PrimaryKey constraint) {
            return constraint.columns();
        }

        @Override
        public List<Identifier> unique(Unique constraint) {
            return List.of();
        }

        @Override
        public List<Identifier> check(Check constraint) {
            return List.of();
        }

        @Override
        public List<Identifier> foreignKey(ForeignKey constraint) {
            return List.of();
        }
    };
}
