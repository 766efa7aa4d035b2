package dev.belay.core.frameworks.drizzle.model;

import dev.belay.core.frameworks.ModelChange;
import dev.belay.core.frameworks.ShownSchema;
import dev.belay.core.frameworks.drizzle.model.Script.Range;
import dev.belay.core.objects.EnumType;
import dev.belay.core.objects.Table;
import dev.belay.core.objects.View;
import dev.belay.core.state.SchemaState;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import dev.belay.dsl.types.SqlType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Changes the {@code schema.ts} of Drizzle as far as a change of the database asks for it: without, {@code drizzle-kit
 * generate} would write a migration that undoes the change. Columns, keys, indexes, checks and enums are changed where
 * the definition of their table is found and has the form that Drizzle's own tools and documentation give it;
 * everything else stays as it stands.
 *
 * <p>Limits: relations for queries ({@code relations()}) are the application's own. Columns of types that Drizzle has
 * no function for are told of.
 */
public final class DrizzleModel {

    private final SchemaSource source;
    private final SchemaState before;
    private final SchemaState after;
    private final List<String> byHand = new ArrayList<>();

    private DrizzleModel(SortedMap<String, String> files, SchemaState before, SchemaState after) {
        this.source = new SchemaSource(files);
        this.before = before;
        this.after = after;
    }

    /**
     * The schema after a change.
     *
     * @param files its files, at least one
     * @param before what the database holds before
     * @param after what it holds after
     */
    public static ModelChange changed(SortedMap<String, String> files, SchemaState before, SchemaState after) {
        return new DrizzleModel(files, ShownSchema.of(before), ShownSchema.of(after)).change();
    }

    private ModelChange change() {
        after.enums().forEach(this::follow);
        Map<TableName, Table> old = tablesUnderNewNames();
        List<Table> fresh = after.tables().values().stream()
                .filter(table -> !old.containsKey(table.name()))
                .toList();
        fresh.forEach(this::add);
        fresh.forEach(this::followNew);
        after.tables().values().stream()
                .filter(table -> old.containsKey(table.name()))
                .filter(table -> !table.equals(old.get(table.name())))
                .forEach(table -> new TableFollowing(source, old.get(table.name()), table, byHand).follow());
        old.keySet().stream().filter(name -> after.table(name).isEmpty()).forEach(this::drop);
        before.enums().stream()
                .filter(type -> after.enumType(type.schema(), type.name()).isEmpty())
                .forEach(type -> source.enumType(type.schema(), type.name()).ifPresent(this::drop));
        return new ModelChange(source.settled(), byHand);
    }

    /** The tables before, by the names they have now: a renamed one leaves a view under its old name. */
    private Map<TableName, Table> tablesUnderNewNames() {
        Map<TableName, Table> old = new TreeMap<>(before.tables());
        for (View view : after.views()) {
            Table renamed = old.get(view.name());
            if (renamed != null && after.table(view.name()).isEmpty() && !old.containsKey(view.table())) {
                old.remove(view.name());
                old.put(view.table(), renamed.withName(view.table()));
                source.table(view.name()).ifPresent(definition -> rename(definition, view.table()));
            }
        }
        return old;
    }

    private void rename(Definition definition, TableName name) {
        source.replace(
                definition,
                definition.arguments().get(0),
                Words.quoted(
                        name.name().value(), source.style(definition.path()).quote()));
    }

    private void add(Table table) {
        if (source.hasTable(table.name())) {
            return;
        }
        String path = source.fileForNew();
        Optional<String> function = source.function(table.name().schema(), "pgTable", "table");
        function.ifPresentOrElse(
                each -> source.append(
                        path,
                        NewTable.of(
                                table,
                                source.free(Words.camelCase(table.name().name().value()), "Table"),
                                each,
                                source.style(path),
                                type -> enumFunction(type, path))),
                () -> byHand.add("No pgSchema(\"" + table.name().schema() + "\") is found for the table " + table.name()
                        + ". Write both."));
    }

    /** A new table has its columns already; what Drizzle has no function for is told of. */
    private void followNew(Table table) {
        if (source.hasTable(table.name())) {
            var nothing = new Table(table.name(), List.of(), List.of(), List.of(), Optional.empty());
            new TableFollowing(source, nothing, table, byHand).follow();
        }
    }

    private Optional<String> enumFunction(SqlType type, String path) {
        var schema = type.schema().isEmpty() ? TableName.PUBLIC : Identifier.of(type.schema());
        return source.enumType(schema, Identifier.of(type.name()))
                .filter(found -> found.path().equals(path))
                .map(Definition::constant);
    }

    private void follow(EnumType type) {
        Optional<Definition> found = source.enumType(type.schema(), type.name());
        if (found.isPresent()) {
            addLabels(found.get(), type);
        } else if (before.enumType(type.schema(), type.name()).isEmpty()) {
            add(type);
        } else if (!before.enums().contains(type)) {
            byHand.add("The enum " + type.schema() + "." + type.name() + " is not found. Its values are "
                    + String.join(", ", type.labels()) + " now.");
        }
    }

    private void add(EnumType type) {
        String path = source.fileForNew();
        Style style = source.style(path);
        String labels = type.labels().stream()
                .map(label -> Words.quoted(label, style.quote()))
                .collect(Collectors.joining(", ", "[", "]"));
        source.function(type.schema(), "pgEnum", "enum")
                .ifPresentOrElse(
                        function -> source.prepend(
                                path,
                                "export const "
                                        + source.free(
                                                Words.camelCase(type.name().value()), "Enum")
                                        + " = " + function + "("
                                        + Words.quoted(type.name().value(), style.quote()) + ", " + labels + ")"
                                        + style.end()),
                        () -> byHand.add("No pgSchema(\"" + type.schema() + "\") is found for the enum " + type.name()
                                + ". Write both."));
    }

    private void addLabels(Definition definition, EnumType type) {
        Style style = source.style(definition.path());
        for (int index = 0; index < type.labels().size(); index++) {
            Definition now = source.enumType(type.schema(), type.name()).orElseThrow();
            String text = source.text(now);
            if (now.arguments().size() < 2 || text.charAt(now.arguments().get(1).begin()) != '[') {
                byHand.add(
                        "The enum " + now.constant() + " has the values " + String.join(", ", type.labels()) + " now.");
                return;
            }
            String label = type.labels().get(index);
            List<Range> items = Script.items(text, now.arguments().get(1).begin());
            boolean said = items.stream()
                    .anyMatch(item -> Words.unquoted(item.of(text)).equals(Optional.of(label)));
            if (!said) {
                String quoted = Words.quoted(label, style.quote());
                if (index < items.size()) {
                    int place = items.get(index).begin();
                    source.replace(now, new Range(place, place), quoted + ", ");
                } else {
                    source.set(now, new ItemList(text, now.arguments().get(1).begin()).with(quoted, style));
                }
            }
        }
    }

    private void drop(TableName table) {
        source.table(table).ifPresent(this::drop);
    }

    private void drop(Definition definition) {
        if (source.isUsed(definition)) {
            byHand.add(definition.constant() + " in " + definition.path() + " is gone from the database, and other code"
                    + " speaks of it. Take both out.");
        } else {
            source.remove(definition);
        }
    }
}
