package dev.belay.core.plan.expansion;

import dev.belay.core.objects.Table;
import dev.belay.core.sql.SqlWords;
import dev.belay.dsl.columns.ColumnDefinition;
import dev.belay.dsl.indexes.IndexDefinition;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import dev.belay.dsl.values.SqlExpression;
import java.util.List;
import java.util.stream.Stream;

/** What PostgreSQL 18 does not do for a column that it computes when it is read (0A000 there). */
final class VirtualColumns {

    private static final int FIRST_THAT_HAS_THEM = 18;

    private VirtualColumns() {}

    /** Reports what speaks against the column being virtual. */
    static void check(Draft draft, TableName table, ColumnDefinition column) {
        if (!column.virtual()) {
            return;
        }
        String name = "\"" + table + "." + column.name() + "\"";
        SqlExpression expression = column.generated().orElseThrow();
        if (!draft.server().atLeast(FIRST_THAT_HAS_THEM)) {
            draft.problem(
                    "server-too-old",
                    "The virtual column " + name + " needs PostgreSQL 18, the server is "
                            + draft.server().major() + ".",
                    "say generatedAs(...), which a trigger computes on a table that has rows");
        }
        if (!column.type().builtIn()) {
            draft.problem(
                    "virtual-user-defined",
                    "The virtual column " + name + " is of the type " + column.type()
                            + ", and PostgreSQL computes types of its own alone.",
                    "give it a type of PostgreSQL, or say generatedAs(...)");
        }
        userDefined(draft, expression)
                .forEach(used -> draft.problem(
                        "virtual-user-defined",
                        "The virtual column " + name + " is computed by \"" + used
                                + "\", which is not PostgreSQL's own.",
                        "compute it by functions and types of PostgreSQL alone, or say generatedAs(...)"));
    }

    /** As far as names tell: functions behind a schema, and enums. What is left the server refuses (0A000). */
    private static Stream<String> userDefined(Draft draft, SqlExpression expression) {
        return Stream.concat(
                        SqlWords.qualifiedCalls(expression).stream().filter(call -> !call.startsWith("pg_catalog.")),
                        draft.state().enums().stream()
                                .map(type -> type.name().value())
                                .filter(type -> SqlWords.namesType(expression, Identifier.of(type))))
                .distinct();
    }

    /** Whether an index would hold a virtual column, or test one; a problem then. */
    static boolean refuseIndexed(Draft draft, Table table, IndexDefinition index) {
        Stream<Identifier> plain =
                Stream.concat(index.parts().stream().flatMap(part -> part.column().stream()), index.include().stream());
        Stream<Identifier> read = Stream.concat(
                        index.parts().stream().flatMap(part -> part.expression().stream()), index.predicate().stream())
                .flatMap(expression -> Expressions.reads(table, expression).stream());
        return refuse(
                draft, table, Stream.concat(plain, read).distinct().toList(), "The index \"" + index.name() + "\"");
    }

    /** Whether a key would have a virtual column; a problem then. */
    static boolean refuseKey(Draft draft, Table table, List<Identifier> columns) {
        return refuse(draft, table, columns, "A key");
    }

    private static boolean refuse(Draft draft, Table table, List<Identifier> columns, String what) {
        List<Identifier> virtual = columns.stream()
                .filter(column ->
                        table.column(column).filter(ColumnDefinition::virtual).isPresent())
                .toList();
        virtual.forEach(column -> draft.problem(
                "virtual-not-indexed",
                what + " cannot have the virtual column \"" + table.name() + "." + column
                        + "\": PostgreSQL stores nothing of it.",
                "index the expression that it is computed from, or compute the column with generatedAs(...)"));
        return !virtual.isEmpty();
    }
}
