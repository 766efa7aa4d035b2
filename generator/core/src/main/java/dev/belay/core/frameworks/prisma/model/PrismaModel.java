package dev.belay.core.frameworks.prisma.model;

import dev.belay.core.frameworks.ShownSchema;
import dev.belay.core.objects.EnumType;
import dev.belay.core.objects.Table;
import dev.belay.core.objects.View;
import dev.belay.core.state.SchemaState;
import dev.belay.dsl.names.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Changes {@code schema.prisma} as far as a change of the database asks for it: without, {@code prisma migrate dev}
 * would write a migration that undoes the change. Fields, keys, relations and enums are changed where the model of
 * their table is found by its name or its {@code @@map}; everything else stays as it stands, byte for byte.
 *
 * <p>Limits: Prisma does not see checks, triggers, views, comments, generated columns as such, nor indexes over
 * expressions, so that nothing is said of them. An expression as a default is written as the author wrote it, where
 * {@code prisma db pull} would print it as the catalog does.
 */
public final class PrismaModel {

    private final SchemaText schema;
    private final SchemaState before;
    private final SchemaState after;
    private final Visible visible;
    private final List<String> byHand = new ArrayList<>();

    private PrismaModel(String schema, SchemaState before, SchemaState after) {
        this.schema = new SchemaText(schema);
        this.before = before;
        this.after = after;
        this.visible = Visible.of(schema);
    }

    /**
     * The schema after a change.
     *
     * @param schema the text of {@code schema.prisma}
     * @param before what the database holds before
     * @param after what it holds after
     */
    public static ModelPatch changed(String schema, SchemaState before, SchemaState after) {
        return new PrismaModel(schema, ShownSchema.of(before), ShownSchema.of(after)).patch();
    }

    /** What a change does to relations that no schema can follow. */
    public static List<String> remarks(SchemaState before, SchemaState after) {
        return new PrismaModel("", before, after).remarks();
    }

    private List<String> remarks() {
        Map<TableName, Table> old = tablesUnderNewNames();
        List<String> remarks = new ArrayList<>();
        for (Table table : after.tables().values()) {
            Optional<Table> same = Optional.ofNullable(old.get(table.name()));
            remarks.addAll(ForeignKeys.between(same, before, table, after).remarks(table.name()));
        }
        return List.copyOf(remarks);
    }

    private ModelPatch patch() {
        var enums = new EnumChanges(schema, visible);
        after.enums().forEach(type -> enums.leadTo(enumBefore(type), type));
        Map<TableName, Table> old = tablesUnderNewNames();
        List<TableChange> changes = after.tables().values().stream()
                .filter(table -> visible.shows(table.name().schema()))
                .map(table -> change(Optional.ofNullable(old.get(table.name())), table))
                .filter(TableChange::isNeeded)
                .toList();
        changes.forEach(TableChange::removeRelations);
        old.keySet().stream()
                .filter(name -> visible.shows(name.schema()))
                .filter(name -> after.table(name).isEmpty())
                .forEach(this::drop);
        changes.forEach(TableChange::changeModel);
        changes.forEach(TableChange::addRelations);
        before.enums().stream()
                .filter(type -> after.enumType(type.schema(), type.name()).isEmpty())
                .forEach(enums::drop);
        return new ModelPatch(schema.text(), byHand);
    }

    private TableChange change(Optional<Table> old, Table table) {
        var foreignKeys = ForeignKeys.between(old, before, table, after);
        return new TableChange(schema, visible, old, table, foreignKeys, byHand);
    }

    private Optional<EnumType> enumBefore(EnumType type) {
        return before.enumType(type.schema(), type.name());
    }

    /** The tables before, by the names they have now: a renamed one leaves a view under its old name. */
    private Map<TableName, Table> tablesUnderNewNames() {
        if (after.views().isEmpty()) {
            return before.tables();
        }
        Map<TableName, Table> old = new TreeMap<>(before.tables());
        for (View view : after.views()) {
            Table renamed = old.get(view.name());
            if (renamed != null && after.table(view.name()).isEmpty() && !old.containsKey(view.table())) {
                old.remove(view.name());
                visible.model(schema, view.name())
                        .ifPresent(model -> model.mapTo(view.table().name().value()));
                old.put(view.table(), renamed);
            }
        }
        return old;
    }

    private void drop(TableName table) {
        visible.model(schema, table).ifPresent(model -> {
            for (Block other : schema.models()) {
                other.fields().stream()
                        .filter(field -> field.type().equals(model.name()))
                        .forEach(other::remove);
            }
            schema.remove(model);
        });
    }
}
