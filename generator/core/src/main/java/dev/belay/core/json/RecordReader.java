package dev.belay.core.json;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Makes records of what {@link RecordWriter} has written, token by token: a tree of a released state would be three times
 * the state. It asks for nothing else than that: the text is known by its hash before it is read.
 */
final class RecordReader {

    private final JsonParser parser;
    private final Map<Type, Form> forms = new HashMap<>();
    private final Map<Class<?>, Map<String, Class<?>>> families = new HashMap<>();

    private RecordReader(JsonParser parser) {
        this.parser = parser;
    }

    /**
     * How a class of records is made.
     *
     * @param names what it is made of
     * @param types their types, as they are declared
     * @param constructor takes them
     */
    private record Form(Map<String, Integer> names, Type[] types, Constructor<?> constructor) {}

    /** The record of a type that a text holds. */
    static <T extends Record> T record(String text, Class<T> type) {
        try (JsonParser parser = JsonTree.parser(text)) {
            RecordReader reader = new RecordReader(parser);
            parser.nextToken();
            return type.cast(reader.make(reader.form(type)));
        }
    }

    /** The value at the parser's token, which is the last of it afterwards. */
    private Object value(Type declared) {
        Class<?> type = RecordTypes.raw(declared);
        if (type == String.class) {
            return text();
        }
        if (type == Optional.class) {
            return Optional.of(value(RecordTypes.argument(declared)));
        }
        if (type == List.class) {
            return list(RecordTypes.argument(declared));
        }
        if (type == boolean.class) {
            return parser.getBooleanValue();
        }
        return Map.class.isAssignableFrom(type) ? map((ParameterizedType) declared) : present(type, declared);
    }

    /** What a component is whose name is not there. */
    private static Object missing(Type declared) {
        Class<?> type = RecordTypes.raw(declared);
        if (type == Optional.class) {
            return Optional.empty();
        }
        if (type == List.class) {
            return List.of();
        }
        if (type == boolean.class) {
            return false;
        }
        if (type == int.class) {
            return 0;
        }
        throw new IllegalStateException("There is no " + type.getSimpleName() + " where one belongs.");
    }

    private Map<Object, Object> map(ParameterizedType declared) {
        expect(JsonToken.START_OBJECT);
        Class<?> key = RecordTypes.raw(declared.getActualTypeArguments()[0]);
        Map<Object, Object> map = new TreeMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            Object name = scalar(parser.currentName(), key);
            parser.nextToken();
            map.put(name, value(RecordTypes.argument(declared)));
        }
        return map;
    }

    private static Object scalar(String text, Class<?> type) {
        if (type == String.class) {
            return text;
        }
        return type == Duration.class ? Duration.parse(text) : constant(text, type);
    }

    private static Object constant(String name, Class<?> type) {
        for (Object constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(name)) {
                return constant;
            }
        }
        throw new IllegalStateException("There is no " + name + " of " + type + ".");
    }

    private Object present(Class<?> type, Type declared) {
        if (type == Duration.class || type.isEnum()) {
            return scalar(text(), type);
        }
        if (type == int.class || type == Integer.class) {
            return parser.getIntValue();
        }
        if (type == long.class || type == Long.class) {
            return parser.getLongValue();
        }
        if (type.isInterface()) {
            return make(form(member(type)));
        }
        Form form = form(declared);
        return form.types().length == 1 ? make(form, value(form.types()[0])) : make(form);
    }

    private String text() {
        expect(JsonToken.VALUE_STRING);
        return parser.getString();
    }

    private List<Object> list(Type element) {
        expect(JsonToken.START_ARRAY);
        List<Object> list = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            list.add(value(element));
        }
        return list;
    }

    /** The class that an object of a sealed family begins with. */
    private Class<?> member(Class<?> family) {
        expect(JsonToken.START_OBJECT);
        if (!RecordWriter.KIND.equals(parser.nextName())) {
            throw new IllegalStateException("An object does not say which " + family.getSimpleName() + " it is.");
        }
        parser.nextToken();
        return Optional.ofNullable(
                        families.computeIfAbsent(family, RecordReader::members).get(text()))
                .orElseThrow();
    }

    /** From the beginning of an object, or from behind what it begins with. */
    private Object make(Form form) {
        @Nullable Object[] arguments = new @Nullable Object[form.types().length];
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            expect(JsonToken.PROPERTY_NAME);
            Integer index = form.names().get(parser.currentName());
            parser.nextToken();
            if (index == null) {
                parser.skipChildren();
            } else {
                arguments[index] = value(form.types()[index]);
            }
        }
        for (int index = 0; index < arguments.length; index++) {
            if (arguments[index] == null) {
                arguments[index] = missing(form.types()[index]);
            }
        }
        return make(form, arguments);
    }

    private void expect(JsonToken token) {
        if (parser.currentToken() != token) {
            throw new IllegalStateException("There is " + parser.currentToken() + " where " + token + " belongs.");
        }
    }

    private static Object make(Form form, @Nullable Object... arguments) {
        try {
            return form.constructor().newInstance(arguments);
        } catch (InstantiationException | IllegalAccessException | InvocationTargetException refused) {
            throw new IllegalStateException("No record can be made by " + form.constructor() + ".", refused);
        }
    }

    private Form form(Type type) {
        return forms.computeIfAbsent(type, RecordReader::formOf);
    }

    private static Form formOf(Type declared) {
        Class<?> type = RecordTypes.raw(declared);
        RecordComponent[] components = RecordTypes.components(type);
        Map<String, Integer> names = new HashMap<>();
        Class<?>[] parameters = new Class<?>[components.length];
        Type[] types = new Type[components.length];
        for (int index = 0; index < components.length; index++) {
            names.put(components[index].getName(), index);
            parameters[index] = components[index].getType();
            types[index] = RecordTypes.held(components[index], declared);
        }
        try {
            return new Form(names, types, type.getDeclaredConstructor(parameters));
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException("The record " + type + " has no constructor.", impossible);
        }
    }

    private static Map<String, Class<?>> members(Class<?> family) {
        Map<String, Class<?>> members = new HashMap<>();
        RecordTypes.members(family).forEach(member -> members.putIfAbsent(member.getSimpleName(), member));
        return members;
    }
}
