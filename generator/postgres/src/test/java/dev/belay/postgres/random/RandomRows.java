package dev.belay.postgres.random;

import dev.belay.dsl.columns.ColumnDefinition;
import dev.belay.dsl.columns.Identity;
import dev.belay.dsl.constraints.ForeignKey;
import dev.belay.dsl.tables.TableDefinition;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Rows that satisfy every constraint of a random schema, with NULLs wherever they are allowed. */
final class RandomRows {

    private RandomRows() {}

    /** The statements that fill the tables; the first one gets the most rows. */
    static List<String> of(List<TableDefinition> tables, int rows) {
        return tables.stream().map(table -> of(table, rows)).toList();
    }

    private static String of(TableDefinition table, int rows) {
        List<ColumnDefinition> written = table.columns();
        String columns = written.stream()
                .map(column -> RandomSchema.quoted(column.name()))
                .collect(Collectors.joining(", "));
        String values =
                written.stream().map(column -> value(table, column, rows)).collect(Collectors.joining(", "));
        boolean always = written.stream()
                .anyMatch(column ->
                        column.identity().filter(Identity.ALWAYS::equals).isPresent());
        return "INSERT INTO " + RandomSchema.quoted(table.name()) + " (" + columns + ")"
                + (always ? " OVERRIDING SYSTEM VALUE" : "") + " SELECT " + values + " FROM generate_series(1, " + rows
                + ") AS g";
    }

    private static String value(TableDefinition table, ColumnDefinition column, int rows) {
        Optional<ForeignKey> reference = table.constraints().stream()
                .filter(ForeignKey.class::isInstance)
                .map(ForeignKey.class::cast)
                .filter(key -> key.columns().contains(column.name()))
                .findFirst();
        String distinct = reference.isPresent()
                ? "(1 + g % " + Math.max(1, rows) + ") * 7919"
                : RandomType.of(column.type()).orElseThrow().distinct();
        boolean key = RandomSchema.primaryKey(table)
                .filter(found -> found.columns().contains(column.name()))
                .isPresent();
        return column.notNull() || key ? distinct : "CASE WHEN g % 3 > 0 THEN " + distinct + " END";
    }
}
