package dev.belay.core.frameworks.drizzle;

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
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A table as the snapshots of drizzle-kit 0.31 (version 7) hold it. They know nothing of NOT VALID, INCLUDE,
 * DEFERRABLE, comments, triggers and the name of a primary key of one column.
 */
final class SnapshotTable {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Table table;
    private final ObjectNode node;

    private SnapshotTable(Table table, ObjectNode node) {
        this.table = table;
        this.node = node;
    }

    /** The key of a table. */
    static String key(TableName table) {
        return table.schema() + "." + table.name();
    }

    /** The table from nothing. */
    static ObjectNode of(Table table) {
        ObjectNode node = JSON.objectNode();
        node.put("name", table.name().name().value());
        node.put(
                "schema",
                table.name().schema().equals(TableName.PUBLIC)
                        ? ""
                        : table.name().schema().value());
        List.of(
                        "columns",
                        "indexes",
                        "foreignKeys",
                        "compositePrimaryKeys",
                        "uniqueConstraints",
                        "policies",
                        "checkConstraints")
                .forEach(node::putObject);
        node.put("isRLSEnabled", false);
        new SnapshotTable(table, node).fill();
        return node;
    }

    private void fill() {
        List<Identifier> key = singleKey();
        table.columns()
                .forEach(column -> ((ObjectNode) node.get("columns"))
                        .set(
                                column.name().value(),
                                SnapshotColumn.of(table.name(), column, key.contains(column.name()))));
        table.indexes()
                .forEach(index ->
                        ((ObjectNode) node.get("indexes")).set(index.name().value(), index(index)));
        table.constraints().forEach(constraint -> constraint.definition().accept(new Adding(constraint)));
    }

    private List<Identifier> singleKey() {
        return table.constraints().stream()
                .filter(each -> each.definition() instanceof PrimaryKey)
                .map(each -> ((PrimaryKey) each.definition()).columns())
                .filter(columns -> columns.size() == 1)
                .findFirst()
                .orElse(List.of());
    }

    private static ObjectNode index(IndexDefinition index) {
        ObjectNode node = JSON.objectNode().put("name", index.name().value());
        ArrayNode parts = node.putArray("columns");
        index.parts().forEach(part -> parts.add(part(part)));
        node.put("isUnique", index.unique());
        index.predicate()
                .ifPresent(predicate -> node.put("where", predicate.text().strip()));
        node.put("concurrently", false).put("method", index.method().value()).putObject("with");
        return node;
    }

    private static ObjectNode part(IndexPart part) {
        boolean ascending = part.sort() == IndexPart.Sort.ASCENDING;
        ObjectNode node = JSON.objectNode();
        node.put(
                "expression",
                part.column()
                        .map(Identifier::value)
                        .or(() -> part.expression().map(each -> each.text().strip()))
                        .orElseThrow());
        node.put("isExpression", part.expression().isPresent()).put("asc", ascending);
        boolean last = part.nulls().map(nulls -> nulls == IndexPart.Nulls.LAST).orElse(ascending);
        node.put("nulls", last ? "last" : "first");
        part.operatorClass().ifPresent(name -> node.put("opclass", name.value()));
        return node;
    }

    private static ArrayNode names(Collection<Identifier> names) {
        ArrayNode array = JSON.arrayNode();
        names.forEach(name -> array.add(name.value()));
        return array;
    }

    private static String word(ReferentialAction action) {
        return action.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private final class Adding implements TableConstraint.Visitor<ObjectNode> {

        private final String name;

        Adding(NamedConstraint constraint) {
            this.name = constraint.name().value();
        }

        private ObjectNode in(String group) {
            return ((ObjectNode) node.get(group)).putObject(name).put("name", name);
        }

        @Override
        public ObjectNode primaryKey(PrimaryKey key) {
            return key.columns().size() == 1 ? node : in("compositePrimaryKeys").set("columns", names(key.columns()));
        }

        @Override
        public ObjectNode unique(Unique key) {
            return in("uniqueConstraints")
                    .put("nullsNotDistinct", key.nullsNotDistinct())
                    .set("columns", names(key.columns()));
        }

        @Override
        public ObjectNode check(Check check) {
            return in("checkConstraints").put("value", check.condition().text().strip());
        }

        @Override
        public ObjectNode foreignKey(ForeignKey key) {
            ObjectNode reference = in("foreignKeys");
            reference.put("tableFrom", table.name().name().value());
            reference.put("tableTo", key.target().name().value());
            if (!key.target().schema().equals(TableName.PUBLIC)) {
                reference.put("schemaTo", key.target().schema().value());
            }
            reference.set("columnsFrom", names(key.columns()));
            reference.set("columnsTo", names(key.targetColumns()));
            return reference.put("onDelete", word(key.onDelete())).put("onUpdate", word(key.onUpdate()));
        }
    }
}
