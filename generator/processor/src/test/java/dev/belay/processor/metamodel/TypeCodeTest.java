package dev.belay.processor.metamodel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.belay.core.objects.EnumType;
import dev.belay.core.state.SchemaState;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.types.ColumnType;
import dev.belay.dsl.types.IntervalFields;
import dev.belay.dsl.types.SqlType;
import dev.belay.dsl.types.Types;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every type of the dsl is written as the call that made it, and the class of its values is that of the call. */
final class TypeCodeTest {

    static Stream<Method> builtIn() {
        return Arrays.stream(Types.class.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .filter(method -> Arrays.stream(method.getParameterTypes()).allMatch(int.class::equals));
    }

    @Test
    void everyTypeIsLookedAt() {
        assertThat(builtIn()).hasSizeGreaterThan(50);
    }

    @ParameterizedTest
    @MethodSource("builtIn")
    void aBuiltInTypeIsWrittenAsItsCall(Method method) throws ReflectiveOperationException {
        int count = method.getParameterCount();
        SqlType type = ((ColumnType<?>)
                        method.invoke(null, Collections.nCopies(count, 3).toArray()))
                .sql();

        TypeCode code = TypeCode.of(type, SchemaState.EMPTY);

        List<String> calls = method.getName().equals("numeric") && count == 1
                ? List.of(call("numeric", "3, 0"))
                : List.of(call(method.getName(), String.join(", ", Collections.nCopies(count, "3"))));
        assertThat(List.of(code.call().toString())).isEqualTo(calls);
        assertThat(code.values().toString()).isEqualTo(values(method));
    }

    @Test
    void arraysCustomTypesAndEnums() {
        SchemaState state = SchemaState.EMPTY.withEnums(List.of(
                new EnumType(Identifier.of("public"), Identifier.of("mood"), List.of()),
                new EnumType(Identifier.of("sales"), Identifier.of("state"), List.of())));

        assertThat(Stream.of(
                                Types.arrayOf(Types.arrayOf(Types.bigint())),
                                Types.custom("vector", 1536),
                                Types.custom("geo", "shape"),
                                Types.enumeration("mood"),
                                Types.enumeration("sales", "state"))
                        .map(type -> TypeCode.of(type.sql(), state))
                        .map(code -> code.values() + " " + code.call())
                        .collect(Collectors.toList()))
                .containsExactly(
                        "java.util.List<java.util.List<java.lang.Long>> "
                                + call("arrayOf", call("arrayOf", call("bigint", ""))),
                        "java.lang.String " + call("custom", "\"vector\", 1536"),
                        "java.lang.String " + call("custom", "\"geo\", \"shape\""),
                        "java.lang.String " + call("enumeration", "\"mood\""),
                        "java.lang.String " + call("enumeration", "\"sales\", \"state\""));
    }

    @Test
    void intervalsWithFields() {
        String fields = "dev.belay.dsl.types.IntervalFields.";
        assertThat(TypeCode.of(Types.interval(IntervalFields.YEAR_TO_MONTH).sql(), SchemaState.EMPTY)
                        .call()
                        .toString())
                .isEqualTo(call("interval", fields + "YEAR_TO_MONTH"));
        assertThat(TypeCode.of(Types.interval(IntervalFields.SECOND, 3).sql(), SchemaState.EMPTY)
                        .call()
                        .toString())
                .isEqualTo(call("interval", fields + "SECOND, 3"));
    }

    /** A history that is JSON may hold such a type. */
    @Test
    void whatTheDslHasNoWordForIsNamedWithItsSchema() {
        assertThat(TypeCode.of(SqlType.builtIn("aclitem"), SchemaState.EMPTY)
                        .call()
                        .toString())
                .isEqualTo(call("custom", "\"pg_catalog\", \"aclitem\""));
    }

    private static String call(String method, String arguments) {
        return "dev.belay.dsl.types.Types." + method + "(" + arguments + ")";
    }

    private static String values(Method method) {
        Type values = ((ParameterizedType) method.getGenericReturnType()).getActualTypeArguments()[0];
        return values.getTypeName();
    }
}
