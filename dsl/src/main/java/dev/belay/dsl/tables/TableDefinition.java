package dev.belay.dsl.tables;

import dev.belay.dsl.RefusedException;
import dev.belay.dsl.columns.ColumnDefinition;
import dev.belay.dsl.constraints.PrimaryKey;
import dev.belay.dsl.constraints.TableConstraint;
import dev.belay.dsl.indexes.IndexDefinition;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.StorableText;
import dev.belay.dsl.names.TableName;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a table holds.
 *
 * @param name the table
 * @param columns its columns in order
 * @param constraints its constraints
 * @param indexes its indexes beside those of its constraints
 * @param comment its comment
 */
public record TableDefinition(
        TableName name,
        List<ColumnDefinition> columns,
        List<TableConstraint> constraints,
        List<IndexDefinition> indexes,
        Optional<String> comment) {

    /**
     * Copies the lists and refuses what no table can hold.
     *
     * @throws RefusedException if a column or an index has the name of another, if there are two primary keys, if a column
     *     has two sources of values, or if the comment is empty
     */
    public TableDefinition {
        columns = List.copyOf(columns);
        constraints = List.copyOf(constraints);
        indexes = List.copyOf(indexes);
        comment.ifPresent(StorableText::comment);
        columns.forEach(ColumnDefinition::requireOneSource);
        refuseRepeated("repeated-column", "column", name, columns.stream().map(ColumnDefinition::name));
        refuseRepeated("repeated-index", "index", name, indexes.stream().map(IndexDefinition::name));
        refuseRepeated(
                "repeated-constraint",
                "constraint",
                name,
                constraints.stream().map(TableConstraint::name).flatMap(Optional::stream));
        if (constraints.stream().filter(PrimaryKey.class::isInstance).count() > 1) {
            throw new RefusedException(
                    "two-primary-keys", "The table \"" + name + "\" has two primary keys.", "Keep one of the two.");
        }
    }

    private static void refuseRepeated(String id, String kind, TableName table, Stream<Identifier> names) {
        Set<Identifier> seen = new HashSet<>();
        names.filter(name -> !seen.add(name)).findFirst().ifPresent(name -> {
            throw new RefusedException(
                    id,
                    "The table \"" + table + "\" has the " + kind + " \"" + name + "\" twice.",
                    "Remove one of the two, or give it another name.");
        });
    }
}
