package dev.belay.core.frameworks.rails;

import dev.belay.core.ddl.PostgresWriter;
import dev.belay.core.state.SchemaState;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import dev.belay.dsl.types.SqlType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which type of ActiveRecord makes which type of PostgreSQL, in every version and under every setting of a project.
 *
 * <p>{@code :datetime} is not among them: a project may have set it to {@code timestamptz}, and from 7.0 on it has a
 * precision of 6. A type without a word is passed on as it is, so that what stays here is a matter of style alone.
 */
final class RailsTypes {

    private static final Set<String> SAME_WORD = Set.of(
            "text",
            "boolean",
            "date",
            "bigint",
            "integer",
            "uuid",
            "json",
            "jsonb",
            "xml",
            "inet",
            "cidr",
            "macaddr",
            "tsvector",
            "point",
            "money");
    private static final Map<String, String> OTHER_WORD = Map.of(
            "bytea", "binary",
            "double precision", "float",
            "numeric", "decimal",
            "character varying", "string",
            "timestamp without time zone", "timestamp");

    /** What ActiveRecord would take for a type of its own where a project has made one of that name. */
    private static final Set<String> WORDS_OF_RAILS = Set.of(
            "primary_key", "string", "datetime", "binary", "enum", "virtual", "bit_varying", "serial", "bigserial");

    private final RailsVersion version;
    private final List<SchemaState> states;

    /**
     * The types of a project.
     *
     * @param version its Rails
     * @param states what the database holds before and after, which tells enums from other types
     */
    RailsTypes(RailsVersion version, List<SchemaState> states) {
        this.version = version;
        this.states = List.copyOf(states);
    }

    /** The type, empty where its SQL takes more than a line of text. */
    Optional<RailsType> of(SqlType type) {
        if (type.dimensions() > 1) {
            return verbatim(type);
        }
        SqlType element = new SqlType(type.schema(), type.name(), type.modifiers(), 0, type.builtIn());
        return type.dimensions() == 0
                ? scalar(type)
                : scalar(element).flatMap(RailsTypes::array).or(() -> verbatim(type));
    }

    private Optional<RailsType> scalar(SqlType type) {
        if (!type.builtIn()) {
            return hasWordForEnum(type) ? Optional.of(enumeration(type)) : verbatim(type);
        }
        if (type.modifiers().isEmpty() && SAME_WORD.contains(type.name())) {
            return word(type.name(), List.of());
        }
        if (type.name().equals("smallint")) {
            return word("integer", List.of("limit: 2"));
        }
        if (type.modifiers().isEmpty() && type.name().equals("timestamp with time zone")) {
            return Optional.of(new RailsType(":timestamptz", List.of(), version.atLeast(RailsVersion.RAILS_7_0)));
        }
        return Optional.ofNullable(OTHER_WORD.get(type.name()))
                .flatMap(word -> word(word, modifiers(type)))
                .or(() -> verbatim(type));
    }

    private static List<String> modifiers(SqlType type) {
        List<String> names = switch (type.name()) {
            case "character varying" -> List.of("limit");
            case "timestamp without time zone" -> List.of("precision");
            default -> List.of("precision", "scale");
        };
        List<String> options = new ArrayList<>();
        for (int index = 0; index < type.modifiers().size(); index++) {
            options.add(names.get(index) + ": " + type.modifiers().get(index));
        }
        return options;
    }

    /** An element that ActiveRecord has a word for makes an array with an option. */
    private static Optional<RailsType> array(RailsType element) {
        if (!element.name().startsWith(":")) {
            return Optional.empty();
        }
        List<String> options = new ArrayList<>(element.options());
        options.add("array: true");
        return Optional.of(new RailsType(element.name(), options, element.method()));
    }

    /** Whether a type is an enum of the schema {@code public}. */
    boolean isEnum(SqlType type) {
        boolean isPublic = type.schema().isEmpty() || type.schema().equals(TableName.PUBLIC.value());
        return isPublic
                && states.stream()
                        .anyMatch(state -> state.enumType(TableName.PUBLIC, Identifier.of(type.name()))
                                .isPresent());
    }

    private boolean hasWordForEnum(SqlType type) {
        return version.atLeast(RailsVersion.RAILS_7_0)
                && isEnum(type)
                && PostgresWriter.type(type).equals(type.name());
    }

    private static RailsType enumeration(SqlType type) {
        return new RailsType(":enum", List.of("enum_type: " + RubyText.symbol(type.name())), true);
    }

    private static Optional<RailsType> word(String word, List<String> options) {
        return Optional.of(new RailsType(RubyText.symbol(word), options, true));
    }

    /** A symbol or a string that is no word of ActiveRecord is SQL. */
    private static Optional<RailsType> verbatim(SqlType type) {
        String sql = PostgresWriter.type(type);
        if (!RubyText.isOneLine(sql)) {
            return Optional.empty();
        }
        if (!type.builtIn() && WORDS_OF_RAILS.contains(sql)) {
            return Optional.of(new RailsType(RubyText.string('"' + sql + '"'), List.of(), false));
        }
        boolean plain = sql.matches("[a-z_][a-z0-9_]*");
        return Optional.of(new RailsType(plain ? RubyText.symbol(sql) : RubyText.string(sql), List.of(), false));
    }
}
