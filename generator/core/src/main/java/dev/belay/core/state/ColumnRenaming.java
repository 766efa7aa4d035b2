package dev.belay.core.state;

import dev.belay.core.objects.NamedConstraint;
import dev.belay.core.objects.Table;
import dev.belay.core.sql.SqlWords;
import dev.belay.dsl.constraints.Check;
import dev.belay.dsl.constraints.ForeignKey;
import dev.belay.dsl.constraints.PrimaryKey;
import dev.belay.dsl.constraints.TableConstraint;
import dev.belay.dsl.constraints.Unique;
import dev.belay.dsl.indexes.IndexDefinition;
import dev.belay.dsl.indexes.IndexPart;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import dev.belay.dsl.values.SqlExpression;
import java.util.List;

/**
 * A column's new name in everything that uses it, as the catalog follows a rename, and as a replacement's constraints
 * and indexes are derived from the old column's.
 *
 * @param from the old name
 * @param to the new name
 */
public record ColumnRenaming(Identifier from, Identifier to) {

    /** The state after ALTER TABLE RENAME COLUMN. */
    static SchemaState apply(SchemaState state, TableName name, Identifier from, Identifier to) {
        ColumnRenaming renaming = new ColumnRenaming(from, to);
        SchemaState changed = state.changing(name, renaming::inTable);
        for (Table table : changed.tables().values()) {
            changed = changed.withTable(table.withConstraints(table.constraints().stream()
                    .map(each -> renaming.asTarget(each, name))
                    .toList()));
        }
        return changed;
    }

    /** The table whose column has the new name. */
    public Table inTable(Table table) {
        return table.withColumns(table.columns().stream()
                        .map(column -> column.withGenerated(column.generated().map(this::in)))
                        .map(column -> column.name().equals(from) ? column.renamed(to) : column)
                        .toList())
                .withConstraints(table.constraints().stream()
                        .map(each -> new NamedConstraint(each.name(), in(each.definition()), each.validated()))
                        .toList())
                .withIndexes(table.indexes().stream().map(this::in).toList());
    }

    /** The constraint over the new column instead of the old one, without a name of its own. */
    public TableConstraint in(TableConstraint constraint) {
        return constraint.accept(new TableConstraint.Visitor<>() {
            @Override
            public TableConstraint primaryKey(PrimaryKey key) {
                return new PrimaryKey(key.name(), in(key.columns()));
            }

            @Override
            public TableConstraint unique(Unique unique) {
                return new Unique(
                        unique.name(), in(unique.columns()), unique.nullsNotDistinct(), unique.deferrability());
            }

            @Override
            public TableConstraint check(Check check) {
                return new Check(check.name(), in(check.condition()));
            }

            @Override
            public TableConstraint foreignKey(ForeignKey key) {
                return new ForeignKey(
                        key.name(),
                        in(key.columns()),
                        key.target(),
                        key.targetColumns(),
                        key.onDelete(),
                        key.onUpdate(),
                        key.deferrability());
            }
        });
    }

    /** The index over the new column instead of the old one. */
    public IndexDefinition in(IndexDefinition index) {
        return new IndexDefinition(
                index.name(),
                index.unique(),
                index.method(),
                index.parts().stream().map(this::in).toList(),
                in(index.include()),
                index.predicate().map(this::in),
                index.nullsNotDistinct());
    }

    /** A foreign key of any table that references the column, following its new name. */
    public NamedConstraint asTarget(NamedConstraint constraint, TableName table) {
        return constraint.definition().accept(new TableConstraint.Visitor<>() {
            @Override
            public NamedConstraint primaryKey(PrimaryKey key) {
                return constraint;
            }

            @Override
            public NamedConstraint unique(Unique unique) {
                return constraint;
            }

            @Override
            public NamedConstraint check(Check check) {
                return constraint;
            }

            @Override
            public NamedConstraint foreignKey(ForeignKey key) {
                if (!key.target().equals(table)) {
                    return constraint;
                }
                return new NamedConstraint(
                        constraint.name(),
                        new ForeignKey(
                                key.name(),
                                key.columns(),
                                key.target(),
                                in(key.targetColumns()),
                                key.onDelete(),
                                key.onUpdate(),
                                key.deferrability()),
                        constraint.validated());
            }
        });
    }

    private IndexPart in(IndexPart part) {
        return new IndexPart(
                part.column().map(this::in),
                part.expression().map(this::in),
                part.operatorClass(),
                part.collation(),
                part.sort(),
                part.nulls());
    }

    private SqlExpression in(SqlExpression expression) {
        return SqlWords.renamed(expression, from, to);
    }

    private List<Identifier> in(List<Identifier> columns) {
        return columns.stream().map(this::in).toList();
    }

    private Identifier in(Identifier column) {
        return column.equals(from) ? to : column;
    }
}
