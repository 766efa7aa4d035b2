package dev.belay.core.frameworks.prisma.model;

import dev.belay.core.objects.Table;
import dev.belay.dsl.columns.ColumnDefinition;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import dev.belay.dsl.types.SqlType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** One table that is new or has changed, and what that means for its model. */
final class TableChange {

    private final SchemaText schema;
    private final Visible visible;
    private final Optional<Table> before;
    private final Table after;
    private final ForeignKeys foreignKeys;
    private final List<String> byHand;

    TableChange(
            SchemaText schema,
            Visible visible,
            Optional<Table> before,
            Table after,
            ForeignKeys foreignKeys,
            List<String> byHand) {
        this.schema = schema;
        this.visible = visible;
        this.before = before;
        this.after = after;
        this.foreignKeys = foreignKeys;
        this.byHand = byHand;
    }

    /** Whether there is anything to change; the types of another table can make a relation of a foreign key. */
    boolean isNeeded() {
        return !before.equals(Optional.of(after)) || !foreignKeys.isEmpty();
    }

    /** Takes away the fields of relations that are gone. */
    void removeRelations() {
        relations().ifPresent(relations -> foreignKeys.gone().forEach(relations::remove));
    }

    /** Adds the fields of new relations, and tells of what cannot be one. */
    void addRelations() {
        relations().ifPresent(relations -> {
            foreignKeys.added().forEach(relations::add);
            byHand.addAll(foreignKeys.remarks(after.name()));
        });
    }

    /** Changes the fields and keys of the model, or adds it. */
    void changeModel() {
        if (before.equals(Optional.of(after))) {
            return;
        }
        boolean isNew = before.isEmpty() && !visible.hasModel(schema, after.name());
        Optional<Block> model = isNew ? Optional.of(added()) : model();
        if (model.isEmpty()) {
            byHand.add(notFound());
            return;
        }
        var keys = new KeyLines(schema, model.get(), after.name(), byHand);
        var oldLines = new KeyLines(schema, model.get(), nameBefore(), byHand);
        List<Key> oldKeys = before.map(Key::of).orElse(List.of());
        List<Key> newKeys = Key.of(after);
        oldKeys.stream()
                .filter(key -> newKeys.stream().noneMatch(each -> key.isSaidAs(each, nameBefore(), after.name())))
                .forEach(oldLines::remove);
        columns(model.get());
        newKeys.stream()
                .filter(key -> oldKeys.stream().noneMatch(each -> key.isSaidAs(each, after.name(), nameBefore())))
                .forEach(keys::add);
        boolean wasKeyed = before.filter(TableChange::isKeyed).isPresent();
        if (!isKeyed(after) && (isNew || wasKeyed)) {
            keys.ignoreWithoutKey();
        } else if (isKeyed(after) && !isNew && !wasKeyed) {
            keys.noticeWithKey();
        }
        if (isNew) {
            visible.place(model.get(), after.name().schema(), after.name().name());
        }
    }

    private TableName nameBefore() {
        return before.map(Table::name).orElse(after.name());
    }

    private Block added() {
        return schema.add("model", visible.modelName(after.name().name().value()));
    }

    private Optional<Block> model() {
        return visible.model(schema, after.name());
    }

    private Optional<Relations> relations() {
        return model().map(model -> new Relations(schema, visible, model, after, byHand));
    }

    private void columns(Block model) {
        List<ColumnDefinition> old = before.map(Table::columns).orElse(List.of());
        old.stream()
                .filter(column -> after.column(column.name()).isEmpty())
                .flatMap(column -> model.column(column.name().value()).stream())
                .forEach(model::remove);
        for (ColumnDefinition column : after.columns()) {
            Optional<ColumnDefinition> was = before.flatMap(table -> table.column(column.name()));
            Optional<Field> there = model.column(column.name().value());
            if (was.isPresent()) {
                there.ifPresent(field -> model.change(field, each -> changed(each, was.get(), column)));
            } else if (there.isEmpty()) {
                model.add(field(model, column), isColumn());
            }
            boolean isSaid = was.isEmpty() && there.isPresent();
            if (!isSaid && !was.flatMap(this::defaultOf).equals(defaultOf(column))) {
                noteDefault(column);
            }
        }
    }

    private void noteDefault(ColumnDefinition column) {
        defaultOf(column)
                .filter(FieldDefault::isAsWritten)
                .ifPresent(
                        attribute -> byHand.add("Prisma compares the default of " + after.name() + "." + column.name()
                                + " with the catalog's spelling: put that into dbgenerated(...), as prisma db pull --print"
                                + " shows it."));
    }

    private Predicate<Field> isColumn() {
        return field -> schema.models().stream().noneMatch(model -> model.name().equals(field.type()));
    }

    private Field field(Block model, ColumnDefinition column) {
        String name = visible.fieldName(column.name().value());
        while (hasField(model, name)) {
            name += "_";
        }
        FieldType type = type(column.type());
        Field field = Field.of(name, type.base(), arity(Optional.of(after), column))
                .with(defaultOf(column))
                .with(type.nativeType());
        boolean mapped = !name.equals(column.name().value());
        return mapped ? field.with("@map(" + Words.quoted(column.name().value()) + ")") : field;
    }

    private static boolean hasField(Block model, String name) {
        return model.fields().stream().anyMatch(field -> field.name().equals(name));
    }

    private Field changed(Field field, ColumnDefinition was, ColumnDefinition column) {
        FieldType oldType = type(was.type());
        FieldType newType = type(column.type());
        Field result = field;
        if (!oldType.equals(newType)) {
            result = result.typed(newType.base(), result.arity())
                    .without(attribute -> attribute.startsWith("@db."))
                    .with(newType.nativeType());
        }
        if (!arity(before, was).equals(arity(Optional.of(after), column))) {
            result = result.typed(result.type(), arity(Optional.of(after), column));
        }
        if (!defaultOf(was).equals(defaultOf(column))) {
            result = result.without(attribute -> attribute.startsWith("@default("))
                    .with(defaultOf(column));
        }
        return result;
    }

    private static String arity(Optional<Table> table, ColumnDefinition column) {
        return column.type().dimensions() > 0 ? "[]" : required(table, column) ? "" : "?";
    }

    /** Whether its rows can be told apart: by a key over columns that are never null. */
    private static boolean isKeyed(Table table) {
        return Key.of(table).stream()
                .filter(key -> key.kind() != Key.Kind.INDEX)
                .anyMatch(key -> key.columns().stream()
                        .allMatch(column -> table.column(Identifier.of(column))
                                .filter(definition -> required(Optional.of(table), definition))
                                .isPresent()));
    }

    private static boolean required(Optional<Table> table, ColumnDefinition column) {
        return column.notNull()
                || column.identity().isPresent()
                || table.map(Key::of).orElse(List.of()).stream()
                        .anyMatch(key -> key.kind() == Key.Kind.ID
                                && key.columns().contains(column.name().value()));
    }

    private Optional<String> defaultOf(ColumnDefinition column) {
        return FieldDefault.of(column, type(column.type()), enumOf(column.type()));
    }

    private FieldType type(SqlType type) {
        return enumOf(type).map(block -> FieldType.named(block.name())).orElseGet(() -> FieldType.of(type));
    }

    private Optional<Block> enumOf(SqlType type) {
        Identifier schemaName = type.schema().isEmpty() ? TableName.PUBLIC : Identifier.of(type.schema());
        return type.builtIn() ? Optional.empty() : visible.enumBlock(schema, schemaName, Identifier.of(type.name()));
    }

    private String notFound() {
        var scratch = new Block("model", "scratch", List.of());
        List<String> lines = new ArrayList<>(List.of(
                "No model of the table " + after.name() + " is found in the schema, or more than one. Write into it:"));
        after.columns().stream()
                .filter(column ->
                        !before.flatMap(table -> table.column(column.name())).equals(Optional.of(column)))
                .forEach(column -> scratch.add(field(scratch, column), any -> true));
        lines.addAll(scratch.lines());
        before.map(Table::columns).orElse(List.of()).stream()
                .filter(column -> after.column(column.name()).isEmpty())
                .forEach(column -> lines.add("  and remove the field of the column " + column.name()));
        return String.join("\n", lines);
    }
}
