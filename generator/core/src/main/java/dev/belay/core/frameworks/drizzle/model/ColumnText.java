package dev.belay.core.frameworks.drizzle.model;

import dev.belay.core.ddl.PostgresWriter;
import dev.belay.core.frameworks.drizzle.SerialType;
import dev.belay.dsl.columns.ColumnDefinition;
import dev.belay.dsl.columns.Identity;
import dev.belay.dsl.types.SqlType;
import dev.belay.dsl.values.Literal;
import dev.belay.dsl.values.SqlExpression;
import dev.belay.dsl.values.Value;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A column as Drizzle's functions say it.
 *
 * @param function the function of its type
 * @param configuration what that takes beside the name
 * @param calls what is said of it
 */
record ColumnText(String function, List<String> configuration, Map<Part, String> calls) {

    /** What can be said of a column, in the order in which it is. */
    enum Part {
        ARRAY("array"),
        PRIMARY_KEY("primaryKey"),
        IDENTITY("generatedAlwaysAsIdentity", "generatedByDefaultAsIdentity"),
        GENERATED("generatedAlwaysAs"),
        DEFAULT("default", "defaultNow", "defaultRandom"),
        NOT_NULL("notNull");

        private final Set<String> names;

        Part(String... names) {
            this.names = Set.of(names);
        }

        /** The methods that say it. */
        Set<String> names() {
            return names;
        }
    }

    private static final Map<String, String> PLAIN = Map.ofEntries(
            Map.entry("smallint", "smallint"),
            Map.entry("integer", "integer"),
            Map.entry("real", "real"),
            Map.entry("double precision", "doublePrecision"),
            Map.entry("boolean", "boolean"),
            Map.entry("text", "text"),
            Map.entry("uuid", "uuid"),
            Map.entry("date", "date"),
            Map.entry("json", "json"),
            Map.entry("jsonb", "jsonb"),
            Map.entry("interval", "interval"),
            Map.entry("inet", "inet"),
            Map.entry("cidr", "cidr"),
            Map.entry("macaddr", "macaddr"),
            Map.entry("macaddr8", "macaddr8"));
    private static final Map<String, String> TEXTS = Map.of("character varying", "varchar", "character", "char");
    private static final Map<String, String> TIMES = Map.of(
            "timestamp without time zone", "timestamp",
            "timestamp with time zone", "timestamp",
            "time without time zone", "time",
            "time with time zone", "time");
    private static final Set<String> NUMBERS = Set.of("smallint", "integer", "bigint", "real", "double precision");

    /**
     * What says a column; empty where Drizzle has no function for its type.
     *
     * @param column the column
     * @param isKey whether it alone is the primary key
     * @param style how the file is written
     * @param enums the function of an enum
     */
    static Optional<ColumnText> of(
            ColumnDefinition column, boolean isKey, Style style, Function<SqlType, Optional<String>> enums) {
        SqlType type = column.type();
        Optional<ColumnText> typed = type.builtIn()
                ? builtIn(type, style)
                : enums.apply(type).map(function -> new ColumnText(function, List.of(), Map.of()));
        Optional<String> serial = SerialType.of(column);
        ColumnDefinition said = serial.isPresent() ? column.withDefault(Optional.empty()) : column;
        return typed.filter(text -> type.dimensions() < 2 && column.collation().isEmpty())
                .map(text -> new ColumnText(
                        serial.orElse(text.function()), text.configuration(), calls(said, isKey, style)));
    }

    /** The whole of it. */
    String text(Optional<String> name) {
        List<String> arguments = new ArrayList<>();
        name.ifPresent(arguments::add);
        arguments.addAll(configuration);
        return function + "(" + String.join(", ", arguments) + ")" + String.join("", calls.values());
    }

    private static Optional<ColumnText> builtIn(SqlType type, Style style) {
        List<Integer> numbers = type.modifiers();
        String name = type.name();
        if (PLAIN.containsKey(name) && numbers.isEmpty()) {
            return typed(PLAIN.get(name), List.of());
        }
        if (name.equals("bigint")) {
            return Optional.of(new ColumnText("bigint", List.of(style.bigints()), Map.of()));
        }
        if (TEXTS.containsKey(name)) {
            return typed(
                    TEXTS.get(name),
                    numbers.stream().map(length -> "length: " + length).toList());
        }
        if (name.equals("numeric")) {
            return typed("numeric", precision(numbers));
        }
        if (name.startsWith("interval")) {
            return interval(name, numbers, style);
        }
        return TIMES.containsKey(name) ? typed(TIMES.get(name), time(name, numbers)) : Optional.empty();
    }

    private static Optional<ColumnText> typed(String function, List<String> options) {
        List<String> configuration = options.isEmpty() ? List.of() : List.of("{ " + String.join(", ", options) + " }");
        return Optional.of(new ColumnText(function, configuration, Map.of()));
    }

    /** Drizzle drops a precision of 0. */
    private static Optional<ColumnText> interval(String name, List<Integer> numbers, Style style) {
        List<String> options = new ArrayList<>();
        String fields = name.substring("interval".length()).strip();
        if (!fields.isEmpty()) {
            options.add("fields: " + Words.quoted(fields, style.quote()));
        }
        options.addAll(precision(numbers));
        return numbers.contains(0) ? Optional.empty() : typed("interval", options);
    }

    private static List<String> precision(List<Integer> numbers) {
        List<String> options = new ArrayList<>();
        numbers.stream().findFirst().ifPresent(precision -> options.add("precision: " + precision));
        numbers.stream().skip(1).findFirst().ifPresent(scale -> options.add("scale: " + scale));
        return options;
    }

    private static List<String> time(String name, List<Integer> numbers) {
        List<String> options = new ArrayList<>(precision(numbers));
        if (name.endsWith(" with time zone")) {
            options.add("withTimezone: true");
        }
        return options;
    }

    private static Map<Part, String> calls(ColumnDefinition column, boolean isKey, Style style) {
        Map<Part, String> calls = new EnumMap<>(Part.class);
        if (column.type().dimensions() > 0) {
            calls.put(Part.ARRAY, ".array()");
        }
        if (isKey) {
            calls.put(Part.PRIMARY_KEY, ".primaryKey()");
        } else if (column.notNull()) {
            calls.put(Part.NOT_NULL, ".notNull()");
        }
        column.identity()
                .ifPresent(identity -> calls.put(
                        Part.IDENTITY,
                        identity == Identity.ALWAYS
                                ? ".generatedAlwaysAsIdentity()"
                                : ".generatedByDefaultAsIdentity()"));
        column.generated()
                .ifPresent(expression -> calls.put(
                        Part.GENERATED,
                        ".generatedAlwaysAs(" + Words.sql(expression.text().strip()) + ")"));
        column.defaultValue().ifPresent(value -> calls.put(Part.DEFAULT, value.accept(new Default(column, style))));
        return calls;
    }

    private record Default(ColumnDefinition column, Style style) implements Value.Visitor<String> {

        @Override
        public String literal(Literal literal) {
            SqlType type = column.type();
            boolean single = type.dimensions() == 0;
            boolean bare = type.name().equals("boolean")
                    || NUMBERS.contains(type.name()) && literal.text().matches("-?[0-9]{1,15}");
            if (single && type.builtIn() && bare) {
                return ".default(" + literal.text() + ")";
            }
            boolean text = !type.builtIn()
                    || TEXTS.containsKey(type.name())
                    || type.name().equals("text")
                    || type.name().equals("numeric");
            return single && text
                    ? ".default(" + Words.quoted(literal.text(), style.quote()) + ")"
                    : ".default(" + Words.sql(PostgresWriter.literal(literal.text())) + ")";
        }

        @Override
        public String expression(SqlExpression expression) {
            String sql = PostgresWriter.value(expression);
            String type = column.type().name();
            if (sql.equals("now()") && (TIMES.containsKey(type) || type.equals("date"))) {
                return ".defaultNow()";
            }
            return sql.equals("gen_random_uuid()") && type.equals("uuid")
                    ? ".defaultRandom()"
                    : ".default(" + Words.sql(sql) + ")";
        }
    }
}
