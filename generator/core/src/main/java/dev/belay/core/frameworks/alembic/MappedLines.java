package dev.belay.core.frameworks.alembic;

import dev.belay.core.objects.EnumType;
import dev.belay.core.objects.NamedConstraint;
import dev.belay.core.objects.Table;
import dev.belay.core.state.SchemaState;
import dev.belay.dsl.columns.ColumnDefinition;
import dev.belay.dsl.constraints.PrimaryKey;
import dev.belay.dsl.indexes.IndexDefinition;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import dev.belay.dsl.types.SqlType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a declarative model of a table says, a line for each attribute and each argument of its table. */
final class MappedLines {

    private static final Map<String, String> ANNOTATIONS = Map.ofEntries(
            Map.entry("smallint", "int"),
            Map.entry("integer", "int"),
            Map.entry("bigint", "int"),
            Map.entry("numeric", "Decimal"),
            Map.entry("real", "float"),
            Map.entry("double precision", "float"),
            Map.entry("boolean", "bool"),
            Map.entry("text", "str"),
            Map.entry("character varying", "str"),
            Map.entry("character", "str"),
            Map.entry("uuid", "UUID"),
            Map.entry("bytea", "bytes"),
            Map.entry("date", "date"),
            Map.entry("interval", "timedelta"),
            Map.entry("timestamp without time zone", "datetime"),
            Map.entry("timestamp with time zone", "datetime"),
            Map.entry("time without time zone", "time"),
            Map.entry("time with time zone", "time"));

    /** What is no name of an attribute in Python, or one of SQLAlchemy's own. */
    private static final Set<String> TAKEN = Set.of(
            "and",
            "as",
            "assert",
            "async",
            "await",
            "break",
            "class",
            "continue",
            "def",
            "del",
            "elif",
            "else",
            "except",
            "finally",
            "for",
            "from",
            "global",
            "if",
            "import",
            "in",
            "is",
            "lambda",
            "metadata",
            "nonlocal",
            "not",
            "or",
            "pass",
            "raise",
            "registry",
            "return",
            "try",
            "while",
            "with",
            "yield");

    private static final String ARGUMENT = "__table_args__: ";

    private final SchemaState state;
    private final ColumnTypes types;

    /** Of a database in that state. */
    MappedLines(SchemaState state) {
        this.state = state;
        this.types = new ColumnTypes(state);
    }

    /** The lines of a table. */
    List<String> of(Table table) {
        List<String> lines = new ArrayList<>();
        lines.add("__tablename__ = " + PythonText.string(table.name().name().value()));
        table.columns().forEach(column -> lines.add(column(table, column)));
        table.constraints().stream()
                .filter(constraint -> !(constraint.definition() instanceof PrimaryKey))
                .flatMap(MappedLines::argument)
                .forEach(lines::add);
        table.indexes().forEach(index -> lines.add(argument(index)));
        options(table).ifPresent(options -> lines.add(ARGUMENT + options));
        return lines;
    }

    /** What a table takes by name; it stands behind everything else. */
    private static Optional<String> options(Table table) {
        Stream<String> schema = Stream.of(table.name().schema())
                .filter(name -> !name.equals(TableName.PUBLIC))
                .map(name -> "\"schema\": " + PythonText.string(name.value()));
        Stream<String> comment = table.comment().stream().map(text -> "\"comment\": " + PythonText.string(text));
        return Stream.concat(schema, comment)
                .reduce((left, right) -> left + ", " + right)
                .map(options -> "{" + options + "}");
    }

    private String column(Table table, ColumnDefinition column) {
        String name = column.name().value();
        boolean plain = name.matches("[A-Za-z][A-Za-z0-9_]*") && !TAKEN.contains(name);
        String attribute = plain ? name : name.replaceAll("[^A-Za-z0-9_]", "_").replaceAll("^[0-9_]+", "") + "_";
        Call call =
                Call.of("mapped_column").with(Stream.of(Names.of(column.name())).filter(any -> !plain));
        Optional<Layout> type = type(column);
        type.ifPresent(call::with);
        column.identity().map(Columns::identity).ifPresent(call::with);
        column.generated()
                .ifPresent(expression -> call.with(Layout.call(
                        "sa.Computed",
                        Layout.string(BoundText.of(expression.text().strip())),
                        (column.virtual() ? Call.FALSE : Call.TRUE).as("persisted"))));
        boolean key = keyOf(table).contains(column.name());
        ServerDefault serverDefault = new ServerDefault(column, keyOf(table).equals(List.of(column.name())));
        serverDefault.argument().ifPresent(call::with);
        call.when(key, Call.TRUE.as("primary_key"));
        column.comment().ifPresent(text -> call.with(Layout.string(text).as("comment")));
        boolean required = key || column.notNull() || column.identity().isPresent();
        String annotation = annotation(column.type()) + (required ? "" : " | None");
        String line =
                attribute + ": Mapped[" + annotation + "] = " + call.layout().line();
        Optional<String> unsaid = type.isPresent()
                ? serverDefault.unsaid()
                : Optional.of(column.type().toString());
        return line + unsaid.map(told -> "  # in the database: " + told).orElse("");
    }

    /** An enum with its labels, which the application reads and writes. */
    private Optional<Layout> type(ColumnDefinition column) {
        SqlType type = column.type();
        Identifier schema = type.schema().isEmpty() ? TableName.PUBLIC : Identifier.of(type.schema());
        Optional<EnumType> labels = type.builtIn() || type.dimensions() > 0
                ? Optional.empty()
                : state.enumType(schema, Identifier.of(type.name()));
        return labels.map(found -> Call.of("postgresql.ENUM")
                        .with(found.labels().stream().map(Layout::string))
                        .with(Names.of(found.name()).as("name"))
                        .with(Call.FALSE.as("create_type"))
                        .with(Names.schema(schema))
                        .layout())
                .or(() -> types.of(type, column.collation()));
    }

    private static List<Identifier> keyOf(Table table) {
        return table.constraints().stream()
                .filter(each -> each.definition() instanceof PrimaryKey)
                .map(each -> ((PrimaryKey) each.definition()).columns())
                .findFirst()
                .orElse(List.of());
    }

    private static String annotation(SqlType type) {
        String name = type.name().startsWith("interval ") ? "interval" : type.name();
        String element = type.builtIn() ? ANNOTATIONS.getOrDefault(name, "Any") : "str";
        return type.dimensions() == 0 ? element : "list[" + element + "]";
    }

    private static Stream<String> argument(NamedConstraint constraint) {
        return Stream.of(ModelArguments.of(constraint)).map(layout -> ARGUMENT + layout.line());
    }

    private static String argument(IndexDefinition index) {
        return ARGUMENT + ModelArguments.of(index).line();
    }
}
