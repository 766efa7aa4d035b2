package dev.belay.core.frameworks.alembic;

import dev.belay.core.state.SchemaState;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import dev.belay.dsl.types.SqlType;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Types as SQLAlchemy 1.4 to 2.1 has them. A type without a counterpart that PostgreSQL reads as the same one is left
 * out, and so is the operation that needs it.
 */
final class ColumnTypes {

    private static final Map<String, String> WITHOUT_PARTS = Map.ofEntries(
            Map.entry("smallint", "sa.SmallInteger"),
            Map.entry("integer", "sa.Integer"),
            Map.entry("bigint", "sa.BigInteger"),
            Map.entry("real", "sa.REAL"),
            Map.entry("double precision", "postgresql.DOUBLE_PRECISION"),
            Map.entry("boolean", "sa.Boolean"),
            Map.entry("text", "sa.Text"),
            Map.entry("bytea", "sa.LargeBinary"),
            Map.entry("date", "sa.Date"),
            Map.entry("uuid", "postgresql.UUID"),
            Map.entry("json", "postgresql.JSON"),
            Map.entry("jsonb", "postgresql.JSONB"),
            Map.entry("inet", "postgresql.INET"),
            Map.entry("cidr", "postgresql.CIDR"),
            Map.entry("macaddr", "postgresql.MACADDR"),
            Map.entry("money", "postgresql.MONEY"),
            Map.entry("oid", "postgresql.OID"),
            Map.entry("tsvector", "postgresql.TSVECTOR"),
            Map.entry("interval", "postgresql.INTERVAL"),
            Map.entry("int4range", "postgresql.INT4RANGE"),
            Map.entry("int8range", "postgresql.INT8RANGE"),
            Map.entry("numrange", "postgresql.NUMRANGE"),
            Map.entry("tsrange", "postgresql.TSRANGE"),
            Map.entry("tstzrange", "postgresql.TSTZRANGE"),
            Map.entry("daterange", "postgresql.DATERANGE"));
    private static final Map<String, String> TEXTS =
            Map.of("character varying", "sa.String", "character", "sa.CHAR", "text", "sa.Text");
    private static final Set<String> NUMBERS = Set.of("smallint", "integer", "bigint", "numeric");

    private final List<SchemaState> states;

    /** Types of a database that goes through those states. */
    ColumnTypes(SchemaState... states) {
        this.states = List.of(states);
    }

    /** The type, with its collation; empty where SQLAlchemy has none that is the same. */
    Optional<Layout> of(SqlType type, Optional<Identifier> collation) {
        if (collation.isPresent()) {
            return collated(type, collation.get());
        }
        Optional<Layout> element = type.builtIn() ? builtIn(type) : enumeration(type);
        return type.dimensions() == 0 ? element : element.map(each -> array(each, type.dimensions()));
    }

    /** Whether SQLAlchemy makes a lone key of the type a serial unless it is told not to. */
    static boolean isCounted(SqlType type) {
        return type.dimensions() == 0 && type.builtIn() && NUMBERS.contains(type.name());
    }

    private static Layout array(Layout element, int dimensions) {
        return dimensions == 1
                ? Layout.call("postgresql.ARRAY", element)
                : Layout.call("postgresql.ARRAY", element, number("dimensions", dimensions));
    }

    private static Optional<Layout> collated(SqlType type, Identifier collation) {
        boolean plain = type.builtIn()
                && type.dimensions() == 0
                && TEXTS.containsKey(type.name())
                && collation.value().matches("[A-Za-z0-9_.@-]+");
        Layout named = Layout.string(collation.value()).as("collation");
        return plain
                ? Optional.of(Layout.call(
                        TEXTS.get(type.name()),
                        Stream.concat(length(type), Stream.of(named)).toList()))
                : Optional.empty();
    }

    private static Optional<Layout> builtIn(SqlType type) {
        List<Integer> modifiers = type.modifiers();
        if (modifiers.isEmpty() && WITHOUT_PARTS.containsKey(type.name())) {
            return Optional.of(Layout.call(WITHOUT_PARTS.get(type.name())));
        }
        return switch (type.name()) {
            case "character varying", "character" ->
                Optional.of(Layout.call(TEXTS.get(type.name()), length(type).toList()));
            case "numeric" -> Optional.of(Layout.call("sa.Numeric", precision(modifiers)));
            case "timestamp without time zone" -> Optional.of(time("sa.DateTime", "TIMESTAMP", modifiers, false));
            case "timestamp with time zone" -> Optional.of(time("sa.DateTime", "TIMESTAMP", modifiers, true));
            case "time without time zone" -> Optional.of(time("sa.Time", "TIME", modifiers, false));
            case "time with time zone" -> Optional.of(time("sa.Time", "TIME", modifiers, true));
            default -> type.name().startsWith("interval") ? Optional.of(interval(type)) : Optional.empty();
        };
    }

    private static Stream<Layout> length(SqlType type) {
        return type.modifiers().stream().map(length -> number("length", length));
    }

    private static List<Layout> precision(List<Integer> modifiers) {
        return switch (modifiers.size()) {
            case 0 -> List.of();
            case 1 -> List.of(number("precision", modifiers.get(0)));
            default -> List.of(number("precision", modifiers.get(0)), number("scale", modifiers.get(1)));
        };
    }

    private static Layout time(String general, String own, List<Integer> modifiers, boolean zone) {
        Stream<Layout> zoned = zone ? Stream.of(Layout.atom("True").as("timezone")) : Stream.empty();
        Stream<Layout> precise = modifiers.stream().map(precision -> number("precision", precision));
        return Layout.call(
                modifiers.isEmpty() ? general : "postgresql." + own,
                Stream.concat(zoned, precise).toList());
    }

    private static Layout interval(SqlType type) {
        Stream<Layout> fields = Stream.of(
                        type.name().substring("interval".length()).strip())
                .filter(named -> !named.isEmpty())
                .map(named -> Layout.string(named.toUpperCase(Locale.ROOT)).as("fields"));
        Stream<Layout> precise = type.modifiers().stream().map(precision -> number("precision", precision));
        return Layout.call("postgresql.INTERVAL", Stream.concat(fields, precise).toList());
    }

    /** A type that the plan knows to be an enum; it is made by a statement of its own. */
    private Optional<Layout> enumeration(SqlType type) {
        Identifier schema = type.schema().isEmpty() ? TableName.PUBLIC : Identifier.of(type.schema());
        Identifier name = Identifier.of(type.name());
        boolean known =
                states.stream().anyMatch(state -> state.enumType(schema, name).isPresent());
        return known && type.modifiers().isEmpty() && Names.areQuotedAlike(Stream.of(schema, name))
                ? Optional.of(Layout.call("postgresql.ENUM", enumArguments(schema, name)))
                : Optional.empty();
    }

    private static List<Layout> enumArguments(Identifier schema, Identifier name) {
        Stream<Layout> own = Stream.of(
                Layout.string(name.value()).as("name"), Layout.atom("False").as("create_type"));
        return Stream.concat(own, Names.schema(schema)).toList();
    }

    private static Layout number(String keyword, int value) {
        return Layout.atom(String.valueOf(value)).as(keyword);
    }
}
