package dev.belay.core.frameworks.knex;

import dev.belay.core.ddl.PostgresWriter;
import dev.belay.core.frameworks.knex.CallChain.Call;
import dev.belay.dsl.columns.ColumnDefinition;
import dev.belay.dsl.columns.Identity;
import dev.belay.dsl.types.SqlType;
import dev.belay.dsl.values.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A column in the words of Knex's table builder. Knex writes a default that is a number or a truth value as a string,
 * which the catalog prints differently for types other than integer and boolean: only texts are handed over as they
 * are, other values as SQL.
 */
final class ColumnCalls {

    private static final Map<String, String> METHODS = Map.ofEntries(
            Map.entry("smallint", "smallint"),
            Map.entry("integer", "integer"),
            Map.entry("bigint", "bigInteger"),
            Map.entry("real", "float"),
            Map.entry("double precision", "double"),
            Map.entry("boolean", "boolean"),
            Map.entry("text", "text"),
            Map.entry("bytea", "binary"),
            Map.entry("date", "date"),
            Map.entry("time without time zone", "time"),
            Map.entry("timestamp with time zone", "timestamp"),
            Map.entry("uuid", "uuid"),
            Map.entry("json", "json"),
            Map.entry("jsonb", "jsonb"));

    private static final String STRING = "character varying";
    private static final String DECIMAL = "numeric";
    private static final String LOCAL_TIMESTAMP = "timestamp without time zone";

    private ColumnCalls() {}

    /** The column, or nothing where a part of it can only be said in SQL. */
    static Optional<CallChain> of(ColumnDefinition column) {
        if (!Words.isPlain(column.name())) {
            return Optional.empty();
        }
        return type(column).flatMap(type -> withDefault(column, type));
    }

    private static Optional<CallChain> withDefault(ColumnDefinition column, Call type) {
        List<Call> calls = new ArrayList<>(List.of(type));
        if (column.notNull()) {
            calls.add(Call.of("notNullable"));
        }
        if (column.defaultValue().isEmpty()) {
            return Optional.of(new CallChain("table", calls, true));
        }
        return value(column.type(), column.defaultValue().get()).map(value -> {
            calls.add(Call.of("defaultTo", value));
            return new CallChain("table", calls, true);
        });
    }

    private static Optional<String> value(SqlType type, Value value) {
        String sql = PostgresWriter.value(value);
        if (!Words.isPlainSql(sql)) {
            return Optional.empty();
        }
        boolean plainText = isText(type) && sql.matches("'[^']*'");
        return Optional.of(
                plainText
                        ? JavaScript.string(sql.substring(1, sql.length() - 1))
                        : "trx.raw(" + JavaScript.string(sql) + ")");
    }

    private static boolean isText(SqlType type) {
        return type.builtIn()
                && type.dimensions() == 0
                && (type.name().equals("text") || type.name().equals(STRING));
    }

    private static Optional<Call> type(ColumnDefinition column) {
        SqlType type = column.type();
        String name = JavaScript.string(column.name().value());
        boolean simple = type.builtIn()
                && type.dimensions() == 0
                && column.identity().isEmpty()
                && column.generated().isEmpty()
                && column.collation().isEmpty();
        return simple ? builtIn(type, name).or(() -> specific(column, name)) : specific(column, name);
    }

    private static Optional<Call> builtIn(SqlType type, String name) {
        List<Integer> modifiers = type.modifiers();
        if (modifiers.isEmpty() && METHODS.containsKey(type.name())) {
            return Optional.of(Call.of(METHODS.get(type.name()), name));
        }
        if (modifiers.isEmpty() && type.name().equals(LOCAL_TIMESTAMP)) {
            return Optional.of(new Call("timestamp", List.of(name), List.of("useTz: false")));
        }
        if (modifiers.size() == 1 && type.name().equals(STRING)) {
            return Optional.of(Call.of("string", name, modifiers.get(0).toString()));
        }
        return modifiers.size() == 2 && type.name().equals(DECIMAL)
                ? Optional.of(Call.of(
                        "decimal",
                        name,
                        modifiers.get(0).toString(),
                        modifiers.get(1).toString()))
                : Optional.empty();
    }

    private static Optional<Call> specific(ColumnDefinition column, String name) {
        StringBuilder type = new StringBuilder(PostgresWriter.type(column.type()));
        column.collation()
                .ifPresent(collation -> type.append(" COLLATE ").append(PostgresWriter.identifier(collation)));
        column.identity().ifPresent(identity -> type.append(numbered(identity)));
        column.generated()
                .ifPresent(expression -> type.append(" GENERATED ALWAYS AS (")
                        .append(expression.text().strip())
                        .append(column.virtual() ? ") VIRTUAL" : ") STORED"));
        return Words.isPlainSql(type.toString())
                ? Optional.of(Call.of("specificType", name, JavaScript.string(type.toString())))
                : Optional.empty();
    }

    private static String numbered(Identity identity) {
        return switch (identity) {
            case ALWAYS -> " GENERATED ALWAYS AS IDENTITY";
            case BY_DEFAULT -> " GENERATED BY DEFAULT AS IDENTITY";
        };
    }
}
