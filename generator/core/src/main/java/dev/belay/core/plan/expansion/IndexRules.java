package dev.belay.core.plan.expansion;

import dev.belay.core.objects.Table;
import dev.belay.dsl.columns.ColumnDefinition;
import dev.belay.dsl.indexes.IndexDefinition;
import dev.belay.dsl.indexes.IndexPart;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.types.SqlType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What has to be true of an index before it can be created. */
final class IndexRules {

    private IndexRules() {}

    /** Whether the index can be created; problems otherwise. */
    static boolean check(Draft draft, Table table, IndexDefinition index) {
        boolean free = table.index(index.name()).isEmpty()
                && Clashes.relationFree(draft, table.name().schema(), index.name());
        if (table.index(index.name()).isPresent()) {
            draft.problem(
                    "name-clash",
                    "The table \"" + table.name() + "\" has an index \"" + index.name() + "\" already.",
                    "choose another name");
        }
        return columns(draft, table, index)
                && expressions(draft, index)
                && !VirtualColumns.refuseIndexed(draft, table, index)
                && supported(draft, index)
                && possible(draft, index)
                && operatorClasses(draft, table, index)
                && free;
    }

    private static boolean columns(Draft draft, Table table, IndexDefinition index) {
        Stream<Identifier> parts = index.parts().stream().flatMap(part -> part.column().stream());
        List<Optional<?>> found = Stream.concat(parts, index.include().stream())
                .<Optional<?>>map(column -> draft.column(table, column))
                .toList();
        return found.stream().allMatch(Optional::isPresent);
    }

    private static boolean expressions(Draft draft, IndexDefinition index) {
        List<Boolean> sound = Stream.concat(
                        index.parts().stream().map(IndexPart::expression).flatMap(Optional::stream),
                        index.predicate().stream())
                .map(expression -> Expressions.withoutQuery(draft, "An index", expression))
                .toList();
        return !sound.contains(false);
    }

    private static boolean supported(Draft draft, IndexDefinition index) {
        boolean old = index.nullsNotDistinct() && !draft.server().atLeast(15);
        if (old) {
            draft.problem(
                    "server-too-old",
                    "NULLS NOT DISTINCT needs PostgreSQL 15, the server is "
                            + draft.server().major() + ".",
                    "leave out nullsNotDistinct()");
        }
        return !old;
    }

    private static boolean possible(Draft draft, IndexDefinition index) {
        List<String> lacks = IndexMethods.lacks(index);
        if (!lacks.isEmpty()) {
            draft.problem(
                    "method-cannot",
                    "The index \"" + index.name() + "\" is a " + index.method() + " index, and " + index.method()
                            + " has no " + String.join(", no ", lacks) + ".",
                    "leave that out, or leave out method(...): btree has all of it");
        }
        return lacks.isEmpty();
    }

    /** Only of columns is the type known; what type an expression has, the server says. */
    private static boolean operatorClasses(Draft draft, Table table, IndexDefinition index) {
        String method = index.method().value();
        List<ColumnDefinition> without = index.parts().stream()
                .filter(part -> part.operatorClass().isEmpty())
                .flatMap(part -> part.column().flatMap(table::column).stream())
                .filter(column -> !OperatorClasses.hasDefault(method, column.type()))
                .toList();
        without.forEach(column -> noOperatorClass(draft, table, column, method, otherwise(column.type())));
        return without.isEmpty();
    }

    private static String otherwise(SqlType type) {
        List<String> methods = OperatorClasses.methods(type);
        String other = type.name().equals("json")
                ? "make it " + binary(type)
                : methods.isEmpty() ? "index an expression of it" : "say method(\"" + methods.get(0) + "\")";
        return other + ", or name an operator class with operatorClass(\"...\")";
    }

    private static String binary(SqlType json) {
        return "jsonb" + "[]".repeat(json.dimensions());
    }

    /** What makes a key of a column of that type possible. */
    static String keyable(SqlType type) {
        return type.name().equals("json") ? "make it " + binary(type) : "make a key of other columns";
    }

    /** Reports a column that no index of the method can hold. */
    static void noOperatorClass(Draft draft, Table table, ColumnDefinition column, String method, String remedy) {
        draft.problem(
                "no-operator-class",
                "The column \"" + table.name() + "." + column.name() + "\" is " + column.type() + ", and " + method
                        + " has no default operator class for it.",
                remedy);
    }
}
