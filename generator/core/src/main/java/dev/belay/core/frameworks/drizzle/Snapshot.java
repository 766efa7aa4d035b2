package dev.belay.core.frameworks.drizzle;

import dev.belay.core.objects.EnumType;
import dev.belay.core.objects.Table;
import dev.belay.core.state.SchemaState;
import dev.belay.dsl.names.TableName;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A picture of the schema as drizzle-kit 0.31 keeps one beside each migration. It compares {@code schema.ts} with the
 * newest and refuses two with one predecessor.
 *
 * <p>What the project's own migrations put into it stays as it is: only what a unit changes is changed.
 *
 * @param node the JSON
 */
record Snapshot(ObjectNode node) {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String NONE = new UUID(0, 0).toString();
    private static final List<String> PARTS = List.of(
            "columns", "indexes", "foreignKeys", "compositePrimaryKeys", "uniqueConstraints", "checkConstraints");

    /** What a project has before its first migration. */
    static Snapshot empty() {
        ObjectNode node = JSON.objectNode().put("id", NONE).put("prevId", NONE);
        node.put("version", "7").put("dialect", "postgresql");
        List.of("tables", "enums", "schemas", "sequences", "roles", "policies", "views")
                .forEach(node::putObject);
        ObjectNode meta = node.putObject("_meta");
        List.of("columns", "schemas", "tables").forEach(meta::putObject);
        return new Snapshot(node);
    }

    /** The one that follows when a unit leads from one state to another; its id is made of what it is called. */
    Snapshot next(String tag, SchemaState before, SchemaState after) {
        ObjectNode copy = JSON.objectNode();
        copy.setAll(node);
        String previous = node.path("id").asString(NONE);
        copy.put(
                "id",
                UUID.nameUUIDFromBytes((previous + " " + tag).getBytes(StandardCharsets.UTF_8))
                        .toString());
        copy.put("prevId", previous);
        var next = new Snapshot(copy);
        next.tables(before.tables(), after.tables());
        next.enums(before.enums(), after.enums());
        return next;
    }

    /** Tables that stay as they are belong to both snapshots. */
    private void tables(Map<TableName, Table> before, Map<TableName, Table> after) {
        ObjectNode tables = fork("tables");
        before.keySet().stream().filter(name -> !after.containsKey(name)).forEach(name -> {
            tables.remove(SnapshotTable.key(name));
        });
        after.values().stream()
                .filter(table -> !table.equals(before.get(table.name())))
                .forEach(table -> table(tables, Optional.ofNullable(before.get(table.name())), table));
    }

    private static void table(ObjectNode tables, Optional<Table> before, Table after) {
        ObjectNode wanted = SnapshotTable.of(after);
        String key = SnapshotTable.key(after.name());
        if (before.isPresent() && tables.path(key) instanceof ObjectNode there) {
            ObjectNode held = there.deepCopy();
            tables.set(key, held);
            ObjectNode was = SnapshotTable.of(before.get());
            PARTS.forEach(part -> change(part(held, part), part(was, part), part(wanted, part)));
        } else {
            tables.set(key, wanted);
        }
    }

    private static void change(ObjectNode held, ObjectNode was, ObjectNode wanted) {
        BiConsumer<String, Boolean> follow = (name, there) -> {
            if (!there) {
                held.remove(name);
            } else if (!wanted.get(name).equals(was.get(name)) || !held.has(name)) {
                held.set(name, wanted.get(name));
            }
        };
        was.propertyNames().forEach(name -> follow.accept(name, wanted.has(name)));
        wanted.propertyNames().forEach(name -> follow.accept(name, true));
    }

    private void enums(List<EnumType> before, List<EnumType> after) {
        ObjectNode enums = fork("enums");
        before.stream().filter(type -> !after.contains(type)).forEach(type -> enums.remove(key(type)));
        after.stream().filter(type -> !before.contains(type)).forEach(type -> {
            ObjectNode added =
                    enums.putObject(key(type)).put("name", type.name().value());
            added.put("schema", type.schema().value());
            type.labels().forEach(added.putArray("values")::add);
        });
    }

    /** A part of this snapshot alone, with what the one before had in it. */
    private ObjectNode fork(String name) {
        ObjectNode fork = JSON.objectNode();
        fork.setAll(part(node, name));
        node.set(name, fork);
        return fork;
    }

    private static String key(EnumType type) {
        return type.schema() + "." + type.name();
    }

    private static ObjectNode part(ObjectNode parent, String name) {
        return parent.path(name) instanceof ObjectNode there ? there : parent.putObject(name);
    }
}
