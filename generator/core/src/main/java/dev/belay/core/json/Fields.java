package dev.belay.core.json;

import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import dev.belay.dsl.types.SqlType;
import dev.belay.dsl.values.SqlExpression;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A JSON object that is being written, key after key; what a reader would assume anyway is left out. */
final class Fields {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final ObjectNode node = NODES.objectNode();

    ObjectNode node() {
        return node;
    }

    Fields put(String key, JsonNode value) {
        node.set(key, value);
        return this;
    }

    Fields put(String key, String text) {
        return put(key, NODES.stringNode(text));
    }

    Fields put(String key, Identifier name) {
        return put(key, name.value());
    }

    Fields put(String key, SqlExpression expression) {
        return put(key, expression.text());
    }

    Fields put(String key, SqlType type) {
        return put(key, TypeWriter.text(type));
    }

    Fields put(String key, long number) {
        return put(key, NODES.numberNode(number));
    }

    Fields put(String key, boolean flag) {
        return put(key, NODES.booleanNode(flag));
    }

    Fields put(String key, Fields object) {
        return put(key, object.node);
    }

    Fields putNull(String key) {
        return put(key, NODES.nullNode());
    }

    Fields flag(String key, boolean value, boolean assumed) {
        return value == assumed ? this : put(key, value);
    }

    <E extends Enum<E>> Fields word(String key, E value, E assumed) {
        return value == assumed ? this : put(key, Words.of(value));
    }

    <T> Fields optional(String key, Optional<T> value, Function<T, JsonNode> writer) {
        value.ifPresent(present -> put(key, writer.apply(present)));
        return this;
    }

    Fields name(String key, Optional<Identifier> name) {
        return optional(key, name, present -> NODES.stringNode(present.value()));
    }

    Fields text(String key, Optional<String> text) {
        return optional(key, text, NODES::stringNode);
    }

    Fields expression(String key, Optional<SqlExpression> expression) {
        return text(key, expression.map(SqlExpression::text));
    }

    Fields names(String key, List<Identifier> names) {
        return list(key, names, name -> NODES.stringNode(name.value()));
    }

    <T> Fields list(String key, List<T> values, Function<T, JsonNode> writer) {
        ArrayNode array = NODES.arrayNode();
        values.forEach(value -> array.add(writer.apply(value)));
        return put(key, array);
    }

    <T> Fields listUnlessEmpty(String key, List<T> values, Function<T, JsonNode> writer) {
        return values.isEmpty() ? this : list(key, values, writer);
    }

    Fields table(TableName table) {
        return put("table", table.name()).schema(table.schema());
    }

    Fields schema(Identifier schema) {
        return schema.equals(TableName.PUBLIC) ? this : put("schema", schema);
    }
}
