package dev.belay.core.objects;

import dev.belay.dsl.columns.ColumnDefinition;
import dev.belay.dsl.indexes.IndexDefinition;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import java.util.List;
import java.util.Optional;

/**
 * A table as the catalog holds it.
 *
 * @param name its name
 * @param columns its columns in the order of the catalog
 * @param constraints its constraints by name
 * @param indexes its indexes beside those of its constraints
 * @param comment its comment
 * @param partitioned whether it has partitions
 */
public record Table(
        TableName name,
        List<ColumnDefinition> columns,
        List<NamedConstraint> constraints,
        List<IndexDefinition> indexes,
        Optional<String> comment,
        boolean partitioned) {

    /** Copies the lists. */
    public Table {
        columns = List.copyOf(columns);
        constraints = List.copyOf(constraints);
        indexes = List.copyOf(indexes);
    }

    /** A table without partitions. */
    public Table(
            TableName name,
            List<ColumnDefinition> columns,
            List<NamedConstraint> constraints,
            List<IndexDefinition> indexes,
            Optional<String> comment) {
        this(name, columns, constraints, indexes, comment, false);
    }

    /** The same table with partitions, or without. */
    public Table withPartitioned(boolean newPartitioned) {
        return new Table(name, columns, constraints, indexes, comment, newPartitioned);
    }

    /** The column of that name. */
    public Optional<ColumnDefinition> column(Identifier column) {
        // a loop and no stream: planning asks for nothing as often
        for (ColumnDefinition each : columns) {
            if (each.name().equals(column)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    /** The constraint of that name. */
    public Optional<NamedConstraint> constraint(Identifier constraint) {
        return constraints.stream()
                .filter(each -> each.name().equals(constraint))
                .findFirst();
    }

    /** The index of that name. */
    public Optional<IndexDefinition> index(Identifier index) {
        return indexes.stream().filter(each -> each.name().equals(index)).findFirst();
    }

    /** The same table under another name. */
    public Table withName(TableName newName) {
        return new Table(newName, columns, constraints, indexes, comment, partitioned);
    }

    /** The same table with other columns. */
    public Table withColumns(List<ColumnDefinition> newColumns) {
        return new Table(name, newColumns, constraints, indexes, comment, partitioned);
    }

    /** The same table with other constraints. */
    public Table withConstraints(List<NamedConstraint> newConstraints) {
        return new Table(name, columns, newConstraints, indexes, comment, partitioned);
    }

    /** The same table with other indexes. */
    public Table withIndexes(List<IndexDefinition> newIndexes) {
        return new Table(name, columns, constraints, newIndexes, comment, partitioned);
    }

    /** The same table with another comment. */
    public Table withComment(Optional<String> newComment) {
        return new Table(name, columns, constraints, indexes, newComment, partitioned);
    }
}
