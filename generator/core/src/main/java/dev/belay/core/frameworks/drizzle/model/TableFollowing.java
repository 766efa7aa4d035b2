package dev.belay.core.frameworks.drizzle.model;

import dev.belay.core.frameworks.drizzle.model.ColumnText.Part;
import dev.belay.core.frameworks.drizzle.model.Script.Range;
import dev.belay.core.objects.Table;
import dev.belay.dsl.columns.ColumnDefinition;
import dev.belay.dsl.constraints.PrimaryKey;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import dev.belay.dsl.types.SqlType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** One table that has changed, and what that means for its definition. */
final class TableFollowing {

    private static final String PARAMETER = "table";

    private final SchemaSource source;
    private final Table before;
    private final Table after;
    private final List<String> byHand;

    TableFollowing(SchemaSource source, Table before, Table after, List<String> byHand) {
        this.source = source;
        this.before = before;
        this.after = after;
        this.byHand = byHand;
    }

    /** Changes the definition. */
    void follow() {
        if (source.table(after.name())
                .flatMap(found -> found.columns(source.text(found)))
                .isEmpty()) {
            byHand.add(notFound());
            return;
        }
        List<Extra> old = extras(before);
        List<Extra> kept = extras(after);
        old.stream().filter(extra -> !kept.contains(extra)).forEach(this::removeExtra);
        before.columns().stream()
                .filter(column -> after.column(column.name()).isEmpty())
                .forEach(column -> column(column).ifPresent(this::remove));
        after.columns().forEach(this::followColumn);
        extras(after).stream().filter(extra -> !old.contains(extra)).forEach(this::addExtra);
        before.columns().stream()
                .filter(column -> after.column(column.name()).isEmpty())
                .forEach(this::noteLeftover);
    }

    /** What is said of a table behind its columns. */
    private List<Extra> extras(Table table) {
        Definition definition = definition();
        String parameter = definition.parameter(source.text(definition));
        return Extra.of(
                table.withName(after.name()),
                style(),
                (target, column) -> target.equals(after.name())
                        ? Words.property(parameter, key(definition, column), style().quote())
                        : foreign(target, column));
    }

    private String foreign(TableName table, String column) {
        Optional<Definition> target = source.table(table);
        String constant = target.map(Definition::constant)
                .orElseGet(() -> Words.camelCase(table.name().value()));
        String key = target.map(found -> key(found, column)).orElseGet(() -> style().key(column));
        return Words.property(constant, key, style().quote());
    }

    private String key(Definition definition, String column) {
        return definition
                .columns(source.text(definition))
                .flatMap(columns -> ColumnItem.find(columns, column))
                .map(ColumnItem::key)
                .orElseGet(() -> source.style(definition.path()).key(column));
    }

    private void followColumn(ColumnDefinition column) {
        Optional<ColumnDefinition> was = before.column(column.name());
        Optional<ColumnItem> there = column(column);
        if (was.isEmpty() && there.isEmpty()) {
            add(column);
        } else if (was.isPresent()) {
            Optional<ColumnText> old = text(before, was.get());
            Optional<ColumnText> now = text(after, column);
            boolean differs = !old.equals(now) || now.isEmpty() && !was.get().equals(column);
            if (differs) {
                boolean known = old.isPresent() && now.isPresent();
                there.filter(item -> known && item.chain().isPresent())
                        .ifPresentOrElse(
                                item -> change(item, old.orElseThrow(), now.orElseThrow()), () -> byHand(column));
            }
        }
    }

    private void add(ColumnDefinition column) {
        Optional<ColumnText> text = text(after, column);
        if (text.isEmpty()) {
            byHand(column);
            return;
        }
        String name = column.name().value();
        String key = style().key(name);
        Optional<String> said =
                Optional.of(Words.quoted(name, style().quote())).filter(any -> style().names(key, name));
        String item = Words.key(key, style().quote()) + ": " + text.get().text(said);
        source.set(definition(), columns().with(item, style()));
    }

    private void byHand(ColumnDefinition column) {
        byHand.add("The column " + column.name() + " of " + after.name() + " is " + column.type()
                + (column.notNull() ? " NOT NULL" : "") + " now, which has to be written by hand in "
                + definition().path() + ".");
    }

    private void remove(ColumnItem item) {
        source.set(definition(), columns().without(item.item()));
    }

    private void change(ColumnItem item, ColumnText old, ColumnText now) {
        String text = item.value().of(source.text(definition()));
        if (!old.function().equals(now.function()) || !old.configuration().equals(now.configuration())) {
            text = chain(text).onFunction(now.function(), now.configuration());
        }
        for (Part part : Part.values()) {
            String was = old.calls().getOrDefault(part, "");
            String is = now.calls().getOrDefault(part, "");
            if (!was.equals(is)) {
                text = is.isEmpty()
                        ? chain(text).without(part.names())
                        : chain(text).with(part.names(), is);
            }
        }
        source.replace(definition(), item.value(), text);
    }

    private static Chain chain(String text) {
        return Chain.read(text).orElseThrow();
    }

    private void removeExtra(Extra extra) {
        Definition definition = definition();
        Optional<ItemList> list = definition.extras(source.text(definition));
        Optional<Range> item = list.flatMap(items -> items.items().stream()
                .filter(each -> Extra.isNamed(items.text(), each, extra.name()))
                .findFirst());
        if (item.isPresent()) {
            source.set(definition, list.orElseThrow().without(item.get()));
            dropEmptyExtras();
        } else if (!removeCall(extra) && isAboutWhatStays(extra)) {
            byHand.add("What says " + extra.name() + " of " + after.name() + " is not found in " + definition.path()
                    + ". Take it out.");
        }
    }

    /** A key or a reference of one column can be said by that column, under the name that Drizzle gives it. */
    private boolean removeCall(Extra extra) {
        if (extra.columns().size() != 1) {
            return false;
        }
        Set<String> names = extra.target().isPresent() ? Set.of("references") : Set.of("unique");
        Optional<ColumnItem> column = columnItem(extra.columns().get(0));
        Optional<Chain> chain = column.flatMap(ColumnItem::chain)
                .filter(each -> each.calls().stream().anyMatch(call -> names.contains(call.name())));
        chain.ifPresent(
                each -> source.replace(definition(), column.orElseThrow().value(), each.without(names)));
        return chain.isPresent();
    }

    private boolean isAboutWhatStays(Extra extra) {
        return extra.columns().stream()
                .allMatch(column -> after.column(Identifier.of(column)).isPresent());
    }

    private void dropEmptyExtras() {
        Definition definition = definition();
        String text = source.text(definition);
        boolean empty =
                definition.extras(text).filter(items -> items.items().isEmpty()).isPresent();
        if (empty) {
            source.replace(
                    definition,
                    new Range(
                            definition.arguments().get(1).end(),
                            definition.arguments().get(2).end()),
                    "");
        }
    }

    private void addExtra(Extra extra) {
        Definition definition = definition();
        String text = source.text(definition);
        Optional<Definition> target = extra.target().flatMap(source::table);
        boolean reachable = extra.target().isEmpty()
                || target.filter(found -> found.path().equals(definition.path()))
                        .isPresent();
        Optional<ItemList> list = definition.extras(text);
        boolean said = list.stream()
                .flatMap(items -> items.items().stream())
                .anyMatch(item -> Extra.isNamed(text, item, extra.name()));
        if (said || isSaidByColumn(extra)) {
            return;
        }
        boolean keyed =
                list.filter(items -> text.charAt(items.opening()) == '{').isPresent();
        String item =
                keyed ? Words.key(Words.camelCase(extra.name()), style().quote()) + ": " + extra.text() : extra.text();
        if (!reachable || list.isEmpty() && definition.hasExtras()) {
            byHand.add("Write into the keys and indexes of " + definition.constant() + " in " + definition.path()
                    + ":\n  " + extra.text().replace("\n", "\n  ") + ",");
        } else if (list.isPresent()) {
            source.set(definition, list.get().with(item, style()));
        } else {
            String indent = style().indent();
            int end = definition.arguments().get(1).end();
            source.replace(
                    definition,
                    new Range(end, end),
                    ", (" + PARAMETER + ") => [\n" + indent + item.replace("\n", "\n" + indent) + ",\n]");
        }
    }

    private boolean isSaidByColumn(Extra extra) {
        String call = extra.target().isPresent() ? "references" : "unique";
        boolean fits = extra.columns().size() == 1
                && (extra.target().isPresent() || extra.text().startsWith("unique("));
        return fits
                && columnItem(extra.columns().get(0)).flatMap(ColumnItem::chain).stream()
                        .flatMap(chain -> chain.calls().stream())
                        .anyMatch(each -> each.name().equals(call));
    }

    private void noteLeftover(ColumnDefinition column) {
        Definition definition = definition();
        String text = source.text(definition);
        String asked = Words.property(
                definition.parameter(text), style().key(column.name().value()), style().quote());
        if (definition.statement().of(text).matches("(?s).*" + java.util.regex.Pattern.quote(asked) + "\\b.*")) {
            byHand.add(definition.constant() + " in " + definition.path() + " still speaks of " + asked
                    + ", which is gone. Take it out.");
        }
    }

    private Definition definition() {
        return source.table(after.name()).orElseThrow();
    }

    private Style style() {
        return source.style(definition().path());
    }

    private ItemList columns() {
        Definition definition = definition();
        return definition.columns(source.text(definition)).orElseThrow();
    }

    private Optional<ColumnItem> column(ColumnDefinition column) {
        return columnItem(column.name().value());
    }

    private Optional<ColumnItem> columnItem(String column) {
        return ColumnItem.find(columns(), column);
    }

    private Optional<ColumnText> text(Table table, ColumnDefinition column) {
        return ColumnText.of(column, isKey(table).test(column), style(), this::enumFunction);
    }

    private Optional<String> enumFunction(SqlType type) {
        Identifier schema = type.schema().isEmpty() ? TableName.PUBLIC : Identifier.of(type.schema());
        return source.enumType(schema, Identifier.of(type.name()))
                .filter(found -> found.path().equals(definition().path()))
                .map(Definition::constant);
    }

    static Predicate<ColumnDefinition> isKey(Table table) {
        List<Identifier> key = table.constraints().stream()
                .filter(each -> each.definition() instanceof PrimaryKey)
                .map(each -> ((PrimaryKey) each.definition()).columns())
                .filter(columns -> columns.size() == 1)
                .findFirst()
                .orElse(List.of());
        return column -> key.contains(column.name());
    }

    /** The lines for a definition that nobody finds. */
    private String notFound() {
        Style style = Style.of("");
        Stream<String> added = after.columns().stream()
                .filter(column -> !before.column(column.name()).equals(Optional.of(column)))
                .map(column ->
                        "  " + NewTable.column(after, column, style, type -> Optional.of(Words.camelCase(type.name())))
                                + ",");
        Stream<String> removed = before.columns().stream()
                .filter(column -> after.column(column.name()).isEmpty())
                .map(column -> "  and remove the column " + column.name());
        List<Extra> old = NewTable.extras(before.withName(after.name()), style);
        List<Extra> now = NewTable.extras(after, style);
        Stream<String> addedExtras = now.stream()
                .filter(extra -> !old.contains(extra))
                .map(extra -> "  " + extra.text().replace("\n", "\n  ") + ",");
        Stream<String> removedExtras = old.stream()
                .filter(extra -> now.stream().noneMatch(each -> each.name().equals(extra.name())))
                .map(extra -> "  and remove " + extra.name());
        return Stream.of(
                        Stream.of("No definition of the table " + after.name()
                                + " is found in a form that can be changed, or more than one. Write into it:"),
                        added,
                        addedExtras,
                        removed,
                        removedExtras)
                .flatMap(lines -> lines)
                .reduce((left, right) -> left + "\n" + right)
                .orElseThrow();
    }
}
