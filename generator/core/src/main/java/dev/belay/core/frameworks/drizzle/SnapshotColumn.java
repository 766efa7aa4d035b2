package dev.belay.core.frameworks.drizzle;

import dev.belay.core.ddl.PostgresWriter;
import dev.belay.dsl.columns.ColumnDefinition;
import dev.belay.dsl.columns.Identity;
import dev.belay.dsl.names.TableName;
import dev.belay.dsl.types.SqlType;
import dev.belay.dsl.values.Literal;
import dev.belay.dsl.values.SqlExpression;
import dev.belay.dsl.values.Value;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A column as the snapshots of drizzle-kit 0.31 hold it. */
final class SnapshotColumn {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** How Drizzle's own columns name the types that PostgreSQL names at length. */
    private static final Map<String, String> NAMES = Map.of(
            "character varying", "varchar",
            "character", "char",
            "timestamp without time zone", "timestamp",
            "timestamp with time zone", "timestamp",
            "time without time zone", "time",
            "time with time zone", "time");

    private static final Map<String, Long> GREATEST =
            Map.of("smallint", 32_767L, "integer", 2_147_483_647L, "bigint", Long.MAX_VALUE);
    private static final Set<String> NUMBERS = Set.of("smallint", "integer", "bigint", "real", "double precision");

    private SnapshotColumn() {}

    static ObjectNode of(TableName table, ColumnDefinition column, boolean primaryKey) {
        ObjectNode node = JSON.objectNode().put("name", column.name().value());
        Optional<String> serial = SerialType.of(column);
        node.put("type", serial.orElseGet(() -> type(column.type())));
        if (!column.type().builtIn()) {
            node.put(
                    "typeSchema",
                    column.type().schema().isEmpty() ? "public" : column.type().schema());
        }
        node.put("primaryKey", primaryKey).put("notNull", column.notNull() || primaryKey);
        column.defaultValue()
                .filter(value -> serial.isEmpty())
                .ifPresent(value -> node.set("default", value.accept(DEFAULT)));
        column.identity().ifPresent(identity -> node.set("identity", identity(table, column, identity)));
        // Drizzle knows no other kind, and finds no difference to its schema.ts, which says none.
        column.generated()
                .ifPresent(expression -> node.putObject("generated")
                        .put("as", expression.text().strip())
                        .put("type", "stored"));
        return node;
    }

    private static final Value.Visitor<JsonNode> DEFAULT = new Value.Visitor<>() {
        @Override
        public JsonNode literal(Literal literal) {
            String type = literal.type().name();
            boolean single = literal.type().builtIn() && literal.type().dimensions() == 0;
            if (single && type.equals("boolean")) {
                return JSON.booleanNode(literal.text().equals("true"));
            }
            if (single && NUMBERS.contains(type) && literal.text().matches("-?[0-9]{1,15}")) {
                return JSON.numberNode(Long.parseLong(literal.text()));
            }
            return JSON.stringNode("'" + literal.text().replace("'", "''") + "'");
        }

        @Override
        public JsonNode expression(SqlExpression expression) {
            return JSON.stringNode(PostgresWriter.value(expression));
        }
    };

    private static String type(SqlType type) {
        String name = type.name();
        String modifiers = type.modifiers().isEmpty()
                ? ""
                : type.modifiers().stream().map(String::valueOf).collect(Collectors.joining(", ", "(", ")"));
        boolean spaced = name.startsWith("timestamp") && !modifiers.isEmpty();
        String zone = type.builtIn() && name.endsWith(" with time zone") ? " with time zone" : "";
        return (type.builtIn() ? NAMES.getOrDefault(name, name) : name)
                + (spaced ? " " : "")
                + modifiers
                + zone
                + "[]".repeat(type.dimensions());
    }

    private static ObjectNode identity(TableName table, ColumnDefinition column, Identity identity) {
        return JSON.objectNode()
                .put("type", identity == Identity.ALWAYS ? "always" : "byDefault")
                .put("name", table.name() + "_" + column.name() + "_seq")
                .put("schema", table.schema().value())
                .put("increment", "1")
                .put("startWith", "1")
                .put("minValue", "1")
                .put(
                        "maxValue",
                        GREATEST.getOrDefault(column.type().name(), Long.MAX_VALUE)
                                .toString())
                .put("cache", "1")
                .put("cycle", false);
    }
}
