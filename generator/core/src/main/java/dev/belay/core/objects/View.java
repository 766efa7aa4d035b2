package dev.belay.core.objects;

import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import java.util.List;

/**
 * A view that stands in for a table: under the old name of a renamed one, or in a schema of its own for a release.
 *
 * @param name its name
 * @param table the table it shows
 * @param columns the columns of the table, in order
 * @param labels what it calls them; empty where it calls each by its name
 */
public record View(TableName name, TableName table, List<Identifier> columns, List<Identifier> labels) {

    /** Copies the lists. */
    public View {
        columns = List.copyOf(columns);
        labels = List.copyOf(labels);
        if (!labels.isEmpty() && labels.size() != columns.size()) {
            throw new IllegalArgumentException("A view calls each of its columns by one name.");
        }
    }

    /** A view that calls each column by its name. */
    public View(TableName name, TableName table, List<Identifier> columns) {
        this(name, table, columns, List.of());
    }

    /** What it calls its columns. */
    public List<Identifier> shown() {
        return labels.isEmpty() ? columns : labels;
    }

    /** The same of the table under the name it has now. */
    public View of(TableName renamed) {
        return new View(name, renamed, columns, labels);
    }

    /** Whether it is what one release takes the table for, in the schema of views of that release. */
    public boolean isOfRelease() {
        return !name.schema().equals(table.schema());
    }
}
