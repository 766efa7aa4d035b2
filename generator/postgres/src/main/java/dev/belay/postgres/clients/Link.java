package dev.belay.postgres.clients;

import dev.belay.core.objects.ComputeRule;
import dev.belay.core.objects.ReplaceRule;
import dev.belay.core.objects.ReshapeRule;
import dev.belay.core.objects.Table;
import dev.belay.core.sql.SqlWords;
import dev.belay.dsl.columns.ColumnDefinition;
import dev.belay.dsl.data.Assignment;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.types.SqlType;
import dev.belay.dsl.values.SqlExpression;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The columns that a client knows of a change, and one of those that stand beside them for the other release.
 *
 * @param owns the columns the client knows
 * @param beside all columns that stand beside them
 * @param place which of these this link is about
 * @param toOther from the own columns to that one, naming them
 * @param toOwn for each of the own columns, from those beside, naming them
 * @param forward whether the own columns are the old ones
 * @param otherNotNull whether the other column is, or is to become, NOT NULL
 */
record Link(
        List<ColumnDefinition> owns,
        List<ColumnDefinition> beside,
        int place,
        SqlExpression toOther,
        List<SqlExpression> toOwn,
        boolean forward,
        boolean otherNotNull) {

    static Link forward(ReplaceRule rule) {
        return new Link(
                List.of(rule.old()),
                List.of(rule.replacement()),
                0,
                rule.up().orElse(itself(rule.old())),
                List.of(rule.down().orElse(itself(rule.replacement()))),
                true,
                rule.becomesNotNull() || rule.replacement().notNull());
    }

    static Link backward(ReplaceRule rule) {
        return new Link(
                List.of(rule.replacement()),
                List.of(rule.old()),
                0,
                rule.down().orElse(itself(rule.replacement())),
                List.of(rule.up().orElse(itself(rule.old()))),
                false,
                rule.old().notNull());
    }

    /**
     * A link to each new column.
     *
     * @param after the new columns as they are when the change has run
     */
    static List<Link> forward(ReshapeRule rule, List<ColumnDefinition> after) {
        return links(rule.olds(), after, rule.toNew(), rule.toOld(), true);
    }

    /** A link to each old column. */
    static List<Link> backward(ReshapeRule rule) {
        return links(rule.news(), rule.olds(), rule.toOld(), rule.toNew(), false);
    }

    /** A link from the sources to the column that is computed from them; nothing leads back. */
    static Link computed(ComputeRule rule, Table after) {
        ColumnDefinition column = after.column(rule.column().name()).orElseThrow();
        List<ColumnDefinition> sources = rule.reads().stream()
                .map(read -> after.column(read).orElseThrow())
                .toList();
        return new Link(
                sources, List.of(column), 0, rule.expressionIn(after.name()), List.of(), true, column.notNull());
    }

    /** A link from the sources to the column that PostgreSQL computes from them when it is read. */
    static Link virtual(ColumnDefinition column, Table table) {
        SqlExpression expression = column.generated().orElseThrow();
        List<Identifier> all =
                table.columns().stream().map(ColumnDefinition::name).toList();
        List<ColumnDefinition> sources = SqlWords.columnsNamed(expression, all).stream()
                .map(name -> table.column(name).orElseThrow())
                .toList();
        return new Link(sources, List.of(column), 0, expression, List.of(), true, column.notNull());
    }

    private static List<Link> links(
            List<ColumnDefinition> owns,
            List<ColumnDefinition> beside,
            List<Assignment> toOther,
            List<Assignment> toOwn,
            boolean forward) {
        return IntStream.range(0, beside.size())
                .mapToObj(place -> new Link(
                        owns,
                        beside,
                        place,
                        (SqlExpression) toOther.get(place).value(),
                        toOwn.stream().map(each -> (SqlExpression) each.value()).toList(),
                        forward,
                        beside.get(place).notNull()))
                .toList();
    }

    /** The same for a release that has another name for one of the own columns. */
    Link labelled(Identifier name, Identifier label) {
        return new Link(
                owns.stream()
                        .map(column -> column.name().equals(name) ? column.renamed(label) : column)
                        .toList(),
                beside,
                place,
                SqlWords.renamed(toOther, name, label),
                toOwn,
                forward,
                otherNotNull);
    }

    private static SqlExpression itself(ColumnDefinition column) {
        return new SqlExpression(SqlText.name(column.name()));
    }

    /** The names of the own columns. */
    List<Identifier> own() {
        return owns.stream().map(ColumnDefinition::name).toList();
    }

    boolean owns(Identifier column) {
        return own().contains(column);
    }

    Identifier other() {
        return beside.get(place).name();
    }

    SqlType otherType() {
        return beside.get(place).type();
    }

    /** The other column's value computed from SQL expressions for the own columns; {@code table} may qualify them. */
    String otherFrom(UnaryOperator<String> ownValue, Identifier table) {
        return converted(toOther, otherType(), owns, ownValue, table);
    }

    /** The own columns' values, as a list, computed from SQL expressions for those beside. */
    String ownFrom(UnaryOperator<String> besideValue, Identifier table) {
        return IntStream.range(0, owns.size())
                .mapToObj(index -> converted(toOwn.get(index), owns.get(index).type(), beside, besideValue, table))
                .collect(Collectors.joining(", "));
    }

    private static String converted(
            SqlExpression conversion,
            SqlType to,
            List<ColumnDefinition> named,
            UnaryOperator<String> value,
            Identifier table) {
        String row = named.stream()
                .map(column -> SqlText.name(column.name()))
                .map(name -> value.apply(name) + " AS " + name)
                .collect(Collectors.joining(", "));
        return "(SELECT CAST((" + conversion.text() + ") AS " + SqlText.type(to) + ") FROM (SELECT " + row + ") AS "
                + SqlText.name(table) + ")";
    }
}
