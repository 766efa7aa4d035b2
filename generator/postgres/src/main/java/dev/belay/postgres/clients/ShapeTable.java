package dev.belay.postgres.clients;

import dev.belay.dsl.constraints.ForeignKey;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import dev.belay.dsl.values.SqlExpression;
import java.util.List;
import java.util.Set;

/**
 * A table as one release of the application knows it.
 *
 * @param relation the name the application uses
 * @param table the name it has after the change, which differs where the table is renamed
 * @param columns the columns the application writes, generated ones left out
 * @param key the columns that identify a row; empty for a table without a key
 * @param keyStays whether ON CONFLICT may name the key throughout the rollout
 * @param arbiters further unique column lists that ON CONFLICT may name
 * @param distinct the columns that need a value nobody else has
 * @param checks what every row has to satisfy
 * @param foreignKeys what its columns refer to
 * @param links columns that stand beside another one while both releases live
 * @param pairs the links whose two columns the application writes alike
 * @param mends values that the rollout may change
 * @param defaultChanges defaults that become others while the release runs
 * @param retyped columns whose type the change widens in place, so that the same value may print otherwise
 * @param broken columns whose name goes to one of another kind while the release runs, so that its statements fail
 * @param unfit why no value can be made up for it; empty where it can
 */
record ShapeTable(
        TableName relation,
        TableName table,
        List<ShapeColumn> columns,
        List<Identifier> key,
        boolean keyStays,
        List<List<Identifier>> arbiters,
        Set<Identifier> distinct,
        List<SqlExpression> checks,
        List<ForeignKey> foreignKeys,
        List<Link> links,
        List<Link> pairs,
        List<Mend> mends,
        List<DefaultChange> defaultChanges,
        Set<Identifier> retyped,
        Set<Identifier> broken,
        String unfit) {

    /** Whether the release finds it through its search_path, which begins with a schema of views. */
    boolean isInViews() {
        return !relation.schema().equals(table.schema());
    }

    /** How the release says its name: without a schema where its search_path finds it. */
    String spelled() {
        return isInViews() ? SqlText.name(relation.name()) : SqlText.name(relation);
    }

    int indexOf(Identifier column) {
        for (int index = 0; index < columns.size(); index++) {
            if (columns.get(index).name().equals(column)) {
                return index;
            }
        }
        return -1;
    }

    ShapeColumn column(Identifier column) {
        return columns.get(indexOf(column));
    }

    boolean knows(Identifier column) {
        return indexOf(column) >= 0;
    }

    int[] keyIndexes() {
        return key.stream().mapToInt(this::indexOf).toArray();
    }

    /** A value of the column as this release would print it, whatever type the column has by now. */
    String asOwn(ShapeColumn column, String value) {
        return retyped.contains(column.name())
                ? "CAST(" + value + " AS " + SqlText.parameterType(column.type()) + ")"
                : value;
    }
}
