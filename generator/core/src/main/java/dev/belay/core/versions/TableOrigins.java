package dev.belay.core.versions;

import dev.belay.core.objects.NamedConstraint;
import dev.belay.core.objects.Table;
import dev.belay.dsl.columns.ColumnDefinition;
import dev.belay.dsl.indexes.IndexDefinition;
import dev.belay.dsl.names.Identifier;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Since when a table and its parts have been there.
 *
 * @param table the table as it is
 * @param since when it came
 * @param columns when its columns came
 * @param indexes when its indexes came
 * @param constraints when its constraints came
 */
public record TableOrigins(
        Table table,
        Since since,
        Map<Identifier, Since> columns,
        Map<Identifier, Since> indexes,
        Map<Identifier, Since> constraints) {

    /** The origins after one more change, which may have brought the table. */
    public static TableOrigins after(Optional<TableOrigins> before, Table table, Since change) {
        if (before.isPresent() && before.get().table == table) {
            return before.get();
        }
        return new TableOrigins(
                table,
                before.map(TableOrigins::since).orElse(change),
                next(
                        before.map(TableOrigins::columns),
                        table.columns().stream().map(ColumnDefinition::name).toList(),
                        change),
                next(
                        before.map(TableOrigins::indexes),
                        table.indexes().stream().map(IndexDefinition::name).toList(),
                        change),
                next(
                        before.map(TableOrigins::constraints),
                        table.constraints().stream().map(NamedConstraint::name).toList(),
                        change));
    }

    private static Map<Identifier, Since> next(
            Optional<Map<Identifier, Since>> before, List<Identifier> names, Since change) {
        Map<Identifier, Since> next = new HashMap<>();
        for (Identifier name : names) {
            next.put(name, before.map(known -> known.get(name)).orElse(change));
        }
        return next;
    }
}
