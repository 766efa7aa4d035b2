package dev.belay.core.frameworks.drizzle.model;

import dev.belay.core.frameworks.drizzle.model.Script.Range;
import dev.belay.core.objects.NamedConstraint;
import dev.belay.core.objects.Table;
import dev.belay.dsl.constraints.Check;
import dev.belay.dsl.constraints.ForeignKey;
import dev.belay.dsl.constraints.PrimaryKey;
import dev.belay.dsl.constraints.ReferentialAction;
import dev.belay.dsl.constraints.TableConstraint;
import dev.belay.dsl.constraints.Unique;
import dev.belay.dsl.indexes.IndexDefinition;
import dev.belay.dsl.indexes.IndexPart;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A key, a check or an index as Drizzle says it behind the columns of a table.
 *
 * @param name its name in the database
 * @param columns the columns that it is about
 * @param target the table that it references
 * @param text what says it
 */
record Extra(String name, List<String> columns, Optional<TableName> target, String text) {

    private static final Pattern OPTION = Pattern.compile("\\bname\\s*:\\s*([\"'`][^\"'`]*[\"'`])");
    private static final Pattern KEYED = Pattern.compile("(?:[A-Za-z_$][\\w$]*|\"[^\"\\n]*\")\\s*:\\s*");

    /**
     * What is said of a table: everything but a primary key of one column, which the column says itself.
     *
     * @param table the table
     * @param style how the file is written
     * @param reference how a column of a table is asked for; of the table itself where the name is its own
     */
    static List<Extra> of(Table table, Style style, BiFunction<TableName, String, String> reference) {
        var writing = new Writing(table, style, reference);
        return Stream.concat(
                        table.constraints().stream().map(writing::constraint).flatMap(Optional::stream),
                        table.indexes().stream().map(writing::index))
                .toList();
    }

    /** Whether an item of a list says something of that name. */
    static boolean isNamed(String text, Range item, String name) {
        String whole = item.of(text);
        Matcher key = KEYED.matcher(whole);
        String said = key.lookingAt() ? whole.substring(key.end()) : whole;
        return Chain.read(said)
                .flatMap(chain -> chain.name().or(() -> option(chain)))
                .filter(name::equals)
                .isPresent();
    }

    private static Optional<String> option(Chain chain) {
        Matcher option = OPTION.matcher(String.join(",", chain.arguments()));
        return option.find() ? Words.unquoted(option.group(1)) : Optional.empty();
    }

    private record Writing(Table table, Style style, BiFunction<TableName, String, String> reference) {

        Optional<Extra> constraint(NamedConstraint constraint) {
            String name = constraint.name().value();
            return constraint.definition().accept(new TableConstraint.Visitor<Optional<Extra>>() {
                @Override
                public Optional<Extra> primaryKey(PrimaryKey key) {
                    return key.columns().size() == 1
                            ? Optional.empty()
                            : Optional.of(extra(
                                    name,
                                    key.columns(),
                                    "primaryKey({ columns: " + list(own(key.columns())) + ", name: " + quoted(name)
                                            + " })"));
                }

                @Override
                public Optional<Extra> unique(Unique key) {
                    String nulls = key.nullsNotDistinct() ? ".nullsNotDistinct()" : "";
                    return Optional.of(extra(
                            name,
                            key.columns(),
                            "unique(" + quoted(name) + ").on(" + String.join(", ", own(key.columns())) + ")" + nulls));
                }

                @Override
                public Optional<Extra> check(Check check) {
                    return Optional.of(extra(
                            name,
                            List.of(),
                            "check(" + quoted(name) + ", "
                                    + Words.sql(check.condition().text().strip()) + ")"));
                }

                @Override
                public Optional<Extra> foreignKey(ForeignKey key) {
                    return Optional.of(
                            new Extra(name, names(key.columns()), Optional.of(key.target()), text(name, key)));
                }
            });
        }

        private String text(String name, ForeignKey key) {
            List<String> foreign = names(key.targetColumns()).stream()
                    .map(column -> reference.apply(key.target(), column))
                    .toList();
            return "foreignKey({\n" + style.indent() + "columns: " + list(own(key.columns())) + ",\n" + style.indent()
                    + "foreignColumns: " + list(foreign) + ",\n" + style.indent() + "name: " + quoted(name) + ",\n})"
                    + action("onDelete", key.onDelete()) + action("onUpdate", key.onUpdate());
        }

        private String action(String event, ReferentialAction action) {
            return action == ReferentialAction.NO_ACTION
                    ? ""
                    : "." + event + "("
                            + quoted(action.name().toLowerCase(Locale.ROOT).replace('_', ' ')) + ")";
        }

        Extra index(IndexDefinition index) {
            List<String> parts = index.parts().stream().map(this::part).toList();
            String name = index.name().value();
            String text = (index.unique() ? "uniqueIndex(" : "index(") + quoted(name) + ")"
                    + (index.method().equals(IndexDefinition.BTREE)
                            ? ".on("
                            : ".using(" + quoted(index.method().value()) + ", ")
                    + String.join(", ", parts) + ")"
                    + index.predicate()
                            .map(predicate ->
                                    ".where(" + Words.sql(predicate.text().strip()) + ")")
                            .orElse("");
            List<Identifier> columns = index.parts().stream()
                    .flatMap(part -> part.column().stream())
                    .toList();
            return extra(name, columns, text);
        }

        private String part(IndexPart part) {
            boolean ascending = part.sort() == IndexPart.Sort.ASCENDING;
            boolean last =
                    part.nulls().map(nulls -> nulls == IndexPart.Nulls.LAST).orElse(ascending);
            StringBuilder text = new StringBuilder(part.column()
                    .map(column -> reference.apply(table.name(), column.value()))
                    .or(() -> part.expression()
                            .map(expression -> Words.sql(expression.text().strip())))
                    .orElseThrow());
            if (!ascending) {
                text.append(".desc()");
            }
            if (!ascending || !last) {
                text.append(last ? ".nullsLast()" : ".nullsFirst()");
            }
            part.operatorClass()
                    .ifPresent(name ->
                            text.append(".op(").append(quoted(name.value())).append(")"));
            return text.toString();
        }

        private Extra extra(String name, List<Identifier> columns, String text) {
            return new Extra(name, names(columns), Optional.empty(), text);
        }

        private List<String> own(List<Identifier> columns) {
            return names(columns).stream()
                    .map(column -> reference.apply(table.name(), column))
                    .toList();
        }

        private String quoted(String text) {
            return Words.quoted(text, style.quote());
        }

        private static String list(List<String> elements) {
            return elements.stream().collect(Collectors.joining(", ", "[", "]"));
        }

        private static List<String> names(List<Identifier> columns) {
            List<String> names = new ArrayList<>();
            columns.forEach(column -> names.add(column.value()));
            return names;
        }
    }
}
