package dev.belay.core.json;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Makes records of what {@link RecordWriter} has written. It asks for nothing else than that: the text is known by its
 * hash before it is read.
 */
final class RecordReader {

    private final Map<Class<?>, Form> forms = new HashMap<>();
    private final Map<Class<?>, Map<String, Class<?>>> families = new HashMap<>();

    /**
     * How a class of records is made.
     *
     * @param components what it is made of
     * @param types their types, as they are declared
     * @param constructor takes them
     */
    private record Form(RecordComponent[] components, Type[] types, Constructor<?> constructor) {}

    /** The record of a type. */
    <T extends Record> T record(JsonNode object, Class<T> type) {
        return type.cast(make(object, form(type)));
    }

    private Object value(@Nullable JsonNode node, Type declared) {
        Class<?> type = RecordWriter.raw(declared);
        if (type == Optional.class) {
            return node == null ? Optional.empty() : Optional.of(value(node, RecordWriter.argument(declared)));
        }
        if (type == List.class) {
            return node == null ? List.of() : list(node, RecordWriter.argument(declared));
        }
        if (type == boolean.class) {
            return node != null && node.booleanValue();
        }
        if (type == int.class) {
            return node == null ? 0 : node.intValue();
        }
        if (node == null) {
            throw new IllegalStateException("There is no " + type.getSimpleName() + " where one belongs.");
        }
        return Map.class.isAssignableFrom(type) ? map(node, (ParameterizedType) declared) : present(node, type);
    }

    private Map<Object, Object> map(JsonNode object, ParameterizedType declared) {
        Class<?> key = RecordWriter.raw(declared.getActualTypeArguments()[0]);
        Map<Object, Object> map = new TreeMap<>();
        object.properties()
                .forEach(entry ->
                        map.put(scalar(entry.getKey(), key), value(entry.getValue(), RecordWriter.argument(declared))));
        return map;
    }

    private static Object scalar(String text, Class<?> type) {
        if (type == String.class) {
            return text;
        }
        return type == Duration.class ? Duration.parse(text) : constant(text, type);
    }

    private static Object constant(String name, Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> ((Enum<?>) constant).name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Object present(JsonNode node, Class<?> type) {
        if (type == String.class || type == Duration.class || type.isEnum()) {
            return scalar(node.stringValue(), type);
        }
        if (type == Integer.class) {
            return node.intValue();
        }
        if (type == long.class || type == Long.class) {
            return node.longValue();
        }
        if (type.isInterface()) {
            return make(node, form(member(type, node.path(RecordWriter.KIND).stringValue())));
        }
        Form form = form(type);
        return RecordWriter.isBare(form.components()) ? make(form, value(node, form.types()[0])) : make(node, form);
    }

    private List<Object> list(JsonNode array, Type element) {
        List<Object> list = new ArrayList<>(array.size());
        array.forEach(each -> list.add(value(each, element)));
        return list;
    }

    private Object make(JsonNode object, Form form) {
        Object[] arguments = new Object[form.types().length];
        for (int index = 0; index < arguments.length; index++) {
            arguments[index] = value(object.get(form.components()[index].getName()), form.types()[index]);
        }
        return make(form, arguments);
    }

    private static Object make(Form form, Object... arguments) {
        try {
            return form.constructor().newInstance(arguments);
        } catch (InstantiationException | IllegalAccessException | InvocationTargetException refused) {
            throw new IllegalStateException("No record can be made by " + form.constructor() + ".", refused);
        }
    }

    private Form form(Class<?> type) {
        return forms.computeIfAbsent(type, RecordReader::formOf);
    }

    private static Form formOf(Class<?> type) {
        RecordComponent[] components = RecordWriter.components(type);
        try {
            Class<?>[] parameters =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            Type[] types = Arrays.stream(components)
                    .map(RecordComponent::getGenericType)
                    .toArray(Type[]::new);
            return new Form(components, types, type.getDeclaredConstructor(parameters));
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException("The record " + type + " has no constructor.", impossible);
        }
    }

    private Class<?> member(Class<?> family, String name) {
        return Optional.ofNullable(
                        families.computeIfAbsent(family, RecordReader::members).get(name))
                .orElseThrow();
    }

    private static Map<String, Class<?>> members(Class<?> family) {
        Map<String, Class<?>> members = new HashMap<>();
        RecordWriter.members(family).forEach(member -> members.putIfAbsent(member.getSimpleName(), member));
        return members;
    }
}
