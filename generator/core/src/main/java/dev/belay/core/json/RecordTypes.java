package dev.belay.core.json;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** What records that {@link RecordWriter} writes and {@link RecordReader} makes are declared to hold. */
final class RecordTypes {

    private static final Map<Class<?>, RecordComponent[]> COMPONENTS = new ConcurrentHashMap<>();

    private RecordTypes() {}

    /**
     * A type with arguments that no source says like this.
     *
     * @param raw the class
     * @param arguments its arguments
     */
    private record Applied(Class<?> raw, List<Type> arguments) implements ParameterizedType {

        @Override
        public Type[] getActualTypeArguments() {
            return arguments.toArray(Type[]::new);
        }

        @Override
        public Type getRawType() {
            return raw;
        }

        @Override
        public Type getOwnerType() {
            return raw.getDeclaringClass();
        }
    }

    static RecordComponent[] components(Class<?> type) {
        return COMPONENTS.computeIfAbsent(type, Class::getRecordComponents);
    }

    /** What a component holds in a record of a type, whose arguments stand for the variables of its declaration. */
    static Type held(RecordComponent component, Type record) {
        return record instanceof ParameterizedType applied
                ? resolved(component.getGenericType(), applied)
                : component.getGenericType();
    }

    private static Type resolved(Type type, ParameterizedType record) {
        if (type instanceof TypeVariable<?> variable) {
            List<TypeVariable<?>> variables = List.of(raw(record).getTypeParameters());
            return record.getActualTypeArguments()[variables.indexOf(variable)];
        }
        return type instanceof ParameterizedType generic
                ? new Applied(
                        raw(generic),
                        Arrays.stream(generic.getActualTypeArguments())
                                .map(argument -> resolved(argument, record))
                                .toList())
                : type;
    }

    /** The records of a sealed family, those of the families in it too. */
    static Stream<Class<?>> members(Class<?> family) {
        return family.isSealed()
                ? Arrays.stream(family.getPermittedSubclasses()).flatMap(RecordTypes::members)
                : Stream.of(family);
    }

    /** The last type between the brackets: of the elements of a list, what an Optional may hold, the values of a map. */
    static Type argument(Type type) {
        Type[] arguments = ((ParameterizedType) type).getActualTypeArguments();
        return arguments[arguments.length - 1];
    }

    /** The class of a type without its arguments. */
    static Class<?> raw(Type type) {
        return (Class<?>) (type instanceof ParameterizedType generic ? generic.getRawType() : type);
    }
}
