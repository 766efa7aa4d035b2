package dev.belay.core.objects;

import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import java.util.List;

/**
 * A view under the old name of a renamed table.
 *
 * @param name its name
 * @param table the table it shows
 * @param columns its columns in order
 */
public record View(TableName name, TableName table, List<Identifier> columns) {

    /** Copies the list. */
    public View {
        columns = List.copyOf(columns);
    }
}
