package dev.belay.core.json;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
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
    private static final Map<Class<?>, RecordComponent[]> COMPONENTS = new ConcurrentHashMap<>();

    private RecordWriter() {}

    /** The object of a record. */
    static ObjectNode object(Record value) {
        return fields(value, NODES.objectNode());
    }

    /** Whether a record is written as the only component that it has. */
    static boolean isBare(RecordComponent[] components) {
        return components.length == 1;
    }

    static RecordComponent[] components(Class<?> type) {
        return COMPONENTS.computeIfAbsent(type, Class::getRecordComponents);
    }

    /** The records of a sealed family, those of the families in it too. */
    static Stream<Class<?>> members(Class<?> family) {
        return family.isSealed()
                ? Arrays.stream(family.getPermittedSubclasses()).flatMap(RecordWriter::members)
                : Stream.of(family);
    }

    /**
     * The last type between the brackets: of the elements of a list, what an Optional may hold, the values of a map.
     */
    static Type argument(Type type) {
        Type[] arguments = ((ParameterizedType) type).getActualTypeArguments();
        return arguments[arguments.length - 1];
    }

    /** The class of a type without its arguments. */
    static Class<?> raw(Type type) {
        return (Class<?>) (type instanceof ParameterizedType generic ? generic.getRawType() : type);
    }

    private static ObjectNode fields(Record value, ObjectNode object) {
        for (RecordComponent component : components(value.getClass())) {
            Object held = held(component, value);
            if (!isNothing(held)) {
                object.set(component.getName(), node(held, component.getGenericType()));
            }
        }
        return object;
    }

    private static boolean isNothing(Object held) {
        return held.equals(Optional.empty()) || held.equals(List.of()) || held.equals(false) || held.equals(0);
    }

    private static JsonNode node(Object value, Type declared) {
        if (value instanceof Optional<?> optional) {
            return node(optional.orElseThrow(), argument(declared));
        }
        if (value instanceof List<?> list) {
            ArrayNode array = NODES.arrayNode();
            list.forEach(element -> array.add(node(element, argument(declared))));
            return array;
        }
        if (value instanceof Map<?, ?> map) {
            ObjectNode object = NODES.objectNode();
            map.forEach((key, each) -> object.set(text(key), node(each, argument(declared))));
            return object;
        }
        return value instanceof Record record ? node(record, raw(declared)) : plain(value);
    }

    private static JsonNode node(Record value, Class<?> declared) {
        if (declared.isInterface()) {
            return fields(value, NODES.objectNode().put(KIND, value.getClass().getSimpleName()));
        }
        RecordComponent[] components = components(declared);
        return isBare(components)
                ? node(held(components[0], value), components[0].getGenericType())
                : fields(value, NODES.objectNode());
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
