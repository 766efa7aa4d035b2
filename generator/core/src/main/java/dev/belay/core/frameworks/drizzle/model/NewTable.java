package dev.belay.core.frameworks.drizzle.model;

import dev.belay.core.objects.Table;
import dev.belay.dsl.columns.ColumnDefinition;
import dev.belay.dsl.names.TableName;
import dev.belay.dsl.types.SqlType;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A table from nothing. */
final class NewTable {

    private NewTable() {}

    /**
     * The definition without its keys and indexes, which are added to it.
     *
     * @param table the table
     * @param constant its name in the file
     * @param function what makes it
     * @param style how the file is written
     * @param enums the function of an enum
     */
    static String of(
            Table table, String constant, String function, Style style, Function<SqlType, Optional<String>> enums) {
        StringBuilder text = new StringBuilder("export const " + constant + " = " + function + "("
                + Words.quoted(table.name().name().value(), style.quote()) + ", {\n");
        table.columns().stream()
                .filter(column -> isKnown(table, column, style, enums))
                .forEach(column -> text.append(style.indent())
                        .append(column(table, column, style, enums))
                        .append(",\n"));
        return text.append("})").append(style.end()).toString();
    }

    /** The line of a column; the type in SQL where Drizzle has no function for it. */
    static String column(Table table, ColumnDefinition column, Style style, Function<SqlType, Optional<String>> enums) {
        String name = column.name().value();
        String key = style.key(name);
        Optional<String> said = Optional.of(Words.quoted(name, style.quote())).filter(any -> style.names(key, name));
        return Words.key(key, style.quote())
                + ": "
                + ColumnText.of(column, TableFollowing.isKey(table).test(column), style, enums)
                        .map(text -> text.text(said))
                        .orElse(column.type() + (column.notNull() ? " NOT NULL" : ""));
    }

    /** Keys and indexes of a table whose columns have the usual keys. */
    static List<Extra> extras(Table table, Style style) {
        return Extra.of(
                table,
                style,
                (target, column) -> Words.property(constant(table, target), style.key(column), style.quote()));
    }

    private static String constant(Table table, TableName target) {
        return target.equals(table.name())
                ? "table"
                : Words.camelCase(target.name().value());
    }

    private static boolean isKnown(
            Table table, ColumnDefinition column, Style style, Function<SqlType, Optional<String>> enums) {
        return ColumnText.of(column, TableFollowing.isKey(table).test(column), style, enums)
                .isPresent();
    }
}
