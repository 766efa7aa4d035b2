package dev.belay.core.json;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes a record as an object with the names of its components, which {@link RecordReader} makes the same record of. A
 * record of one component is that component, and what is empty, false or 0 is left out. A new record of a sealed family
 * is written without anybody thinking of it: that is what speaks for one rule instead of a writer for each.
 */
final class RecordWriter {

    /** Where a record of a sealed family says which one it is. */
    static final String KIND = "is";

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private RecordWriter() {}

    /** The object of a record. */
    static ObjectNode object(Record value) {
        return fields(value, value.getClass(), NODES.objectNode());
    }

    /** Whether a record is written as the only component that it has. */
    static boolean isBare(RecordComponent[] components) {
        return components.length == 1;
    }

    private static ObjectNode fields(Record value, Type declared, ObjectNode object) {
        for (RecordComponent component : RecordTypes.components(value.getClass())) {
            Object held = held(component, value);
            if (!isNothing(held)) {
                object.set(component.getName(), node(held, RecordTypes.held(component, declared)));
            }
        }
        return object;
    }

    private static boolean isNothing(Object held) {
        return held.equals(Optional.empty()) || held.equals(List.of()) || held.equals(false) || held.equals(0);
    }

    private static JsonNode node(Object value, Type declared) {
        if (value instanceof Optional<?> optional) {
            return node(optional.orElseThrow(), RecordTypes.argument(declared));
        }
        if (value instanceof List<?> list) {
            ArrayNode array = NODES.arrayNode();
            list.forEach(element -> array.add(node(element, RecordTypes.argument(declared))));
            return array;
        }
        if (value instanceof Map<?, ?> map) {
            ObjectNode object = NODES.objectNode();
            map.forEach((key, each) -> object.set(text(key), node(each, RecordTypes.argument(declared))));
            return object;
        }
        return value instanceof Record record ? ofRecord(record, declared) : plain(value);
    }

    private static JsonNode ofRecord(Record value, Type declared) {
        if (RecordTypes.raw(declared).isInterface()) {
            return fields(
                    value,
                    value.getClass(),
                    NODES.objectNode().put(KIND, value.getClass().getSimpleName()));
        }
        RecordComponent[] components = RecordTypes.components(value.getClass());
        return isBare(components)
                ? node(held(components[0], value), RecordTypes.held(components[0], declared))
                : fields(value, declared, NODES.objectNode());
    }

    private static JsonNode plain(Object value) {
        if (value instanceof Boolean flag) {
            return NODES.booleanNode(flag);
        }
        if (value instanceof Integer || value instanceof Long) {
            return NODES.numberNode(((Number) value).longValue());
        }
        return NODES.stringNode(text(value));
    }

    private static String text(Object value) {
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        return value instanceof Duration duration ? duration.toString() : (String) value;
    }

    private static Object held(RecordComponent component, Record value) {
        try {
            return component.getAccessor().invoke(value);
        } catch (IllegalAccessException | InvocationTargetException closed) {
            throw new IllegalStateException("The component " + component + " cannot be read.", closed);
        }
    }
}
