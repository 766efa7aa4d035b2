package dev.belay.processor.metamodel;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.belay.core.state.SchemaState;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import dev.belay.dsl.types.IntervalFields;
import dev.belay.dsl.types.SqlType;
import dev.belay.dsl.types.Types;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * How a type is written in Java: the class of its values, and the call of {@link Types} that makes it.
 *
 * @param values the class of its values
 * @param call the call
 */
record TypeCode(TypeName values, CodeBlock call) {

    private static final ClassName STRING = ClassName.get(String.class);
    private static final Map<String, Factory> FACTORIES = new HashMap<>();

    static {
        add("smallint", "smallint", ClassName.get(Short.class), 0);
        add("integer", "integer", ClassName.get(Integer.class), 0);
        add("bigint", "bigint", ClassName.get(Long.class), 0);
        add("numeric", "numeric", ClassName.get(BigDecimal.class), 0, 2);
        add("real", "real", ClassName.get(Float.class), 0);
        add("double precision", "doublePrecision", ClassName.get(Double.class), 0);
        add("boolean", "bool", ClassName.get(Boolean.class), 0);
        add("character varying", "varchar", STRING, 0, 1);
        add("character", "character", STRING, 1);
        add("bit", "bit", STRING, 1);
        add("bit varying", "varbit", STRING, 0, 1);
        add("bytea", "bytea", ArrayTypeName.of(TypeName.BYTE), 0);
        add("date", "date", ClassName.get(LocalDate.class), 0);
        add("time without time zone", "time", ClassName.get(LocalTime.class), 0, 1);
        add("time with time zone", "timetz", ClassName.get(OffsetTime.class), 0, 1);
        add("timestamp without time zone", "timestamp", ClassName.get(LocalDateTime.class), 0, 1);
        add("timestamp with time zone", "timestamptz", ClassName.get(OffsetDateTime.class), 0, 1);
        add("uuid", "uuid", ClassName.get(UUID.class), 0);
        add("oid", "oid", ClassName.get(Long.class), 0);
        add("xid", "xid", ClassName.get(Long.class), 0);
        add("xid8", "xid8", ClassName.get(BigInteger.class), 0);
        add("cid", "cid", ClassName.get(Long.class), 0);
        add("pg_lsn", "pgLsn", STRING, 0);
        add("pg_snapshot", "pgSnapshot", STRING, 0);
        add("txid_snapshot", "txidSnapshot", STRING, 0);
        add("\"char\"", "internalChar", STRING, 0);
        add("interval", "interval", STRING, 0, 1);
        for (IntervalFields fields : IntervalFields.values()) {
            CodeBlock first = CodeBlock.of("$T.$N", IntervalFields.class, fields.name());
            FACTORIES.put(fields.typeName(), new Factory("interval", Optional.of(first), STRING, List.of(0, 1)));
        }
        String ofText =
                "money text bpchar name json jsonb jsonpath xml inet cidr macaddr macaddr8 tsvector tsquery tid refcursor"
                        + " regclass regcollation regconfig regdictionary regnamespace regoper regoperator regproc regprocedure"
                        + " regrole regtype"
                        + " point line lseg box path polygon circle"
                        + " int4range int8range numrange tsrange tstzrange daterange"
                        + " int4multirange int8multirange nummultirange tsmultirange tstzmultirange datemultirange";
        for (String name : ofText.split(" ")) {
            add(name, name, STRING, 0);
        }
    }

    /** How a type is written; an enum of the schema by its own word. */
    static TypeCode of(SqlType type, SchemaState state) {
        TypeCode element = element(type, state);
        TypeName values = element.values;
        CodeBlock call = element.call;
        for (int dimension = 0; dimension < type.dimensions(); dimension++) {
            values = ParameterizedTypeName.get(ClassName.get(List.class), values);
            call = CodeBlock.of("$T.arrayOf($L)", Types.class, call);
        }
        return new TypeCode(values, call);
    }

    private static TypeCode element(SqlType type, SchemaState state) {
        Factory factory = type.builtIn() ? FACTORIES.get(type.name()) : null;
        if (factory != null && factory.takes(type.modifiers().size())) {
            return new TypeCode(factory.values, factory.call(type.modifiers()));
        }
        return new TypeCode(STRING, custom(type, state));
    }

    private static CodeBlock custom(SqlType type, SchemaState state) {
        String method = isEnum(type, state) ? "enumeration" : "custom";
        String schema = type.builtIn() ? "pg_catalog" : type.schema();
        CodeBlock.Builder call = CodeBlock.builder().add("$T.$N(", Types.class, method);
        if (!schema.isEmpty()) {
            call.add("$S, ", schema);
        }
        call.add("$S", type.name());
        type.modifiers().forEach(modifier -> call.add(", $L", modifier));
        return call.add(")").build();
    }

    private static boolean isEnum(SqlType type, SchemaState state) {
        Identifier schema = type.schema().isEmpty() ? TableName.PUBLIC : Identifier.of(type.schema());
        return !type.builtIn()
                && state.enumType(schema, Identifier.of(type.name())).isPresent();
    }

    private static void add(String name, String method, TypeName values, Integer... modifiers) {
        FACTORIES.put(name, new Factory(method, Optional.empty(), values, List.of(modifiers)));
    }

    /**
     * A method of {@link Types}.
     *
     * @param method its name
     * @param first what it is called with before the modifiers
     * @param values the class of the values
     * @param modifiers how many modifiers it can be called with
     */
    private record Factory(String method, Optional<CodeBlock> first, TypeName values, List<Integer> modifiers) {
        CodeBlock call(List<Integer> numbers) {
            CodeBlock arguments = Stream.concat(first.stream(), numbers.stream().map(each -> CodeBlock.of("$L", each)))
                    .collect(CodeBlock.joining(", "));
            return CodeBlock.of("$T.$N($L)", Types.class, method, arguments);
        }

        boolean takes(int count) {
            return modifiers.contains(count);
        }
    }
}
