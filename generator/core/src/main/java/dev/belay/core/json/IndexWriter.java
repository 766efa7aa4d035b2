package dev.belay.core.json;

import dev.belay.dsl.indexes.CreateIndex;
import dev.belay.dsl.indexes.DropIndex;
import dev.belay.dsl.indexes.IndexDefinition;
import dev.belay.dsl.indexes.IndexPart;
import dev.belay.dsl.indexes.IndexVisitor;
import dev.belay.dsl.names.Identifier;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** Writes indexes and the operations on them. */
final class IndexWriter implements IndexVisitor<Fields> {

    @Override
    public Fields createIndex(CreateIndex operation) {
        return definition(OperationWriter.begin(operation).table(operation.table()), operation.index());
    }

    @Override
    public Fields dropIndex(DropIndex operation) {
        return OperationWriter.begin(operation).table(operation.table()).put("index", operation.index());
    }

    static Fields definition(Fields fields, IndexDefinition index) {
        return fields.put("name", index.name())
                .flag("unique", index.unique(), false)
                .name("method", Optional.of(index.method()).filter(method -> !method.equals(IndexDefinition.BTREE)))
                .list("parts", index.parts(), IndexWriter::part)
                .listUnlessEmpty("include", index.include(), IndexWriter::name)
                .expression("where", index.predicate())
                .flag("nullsNotDistinct", index.nullsNotDistinct(), false);
    }

    private static JsonNode part(IndexPart part) {
        return part.column()
                .filter(column -> part.equals(IndexPart.column(column)))
                .map(IndexWriter::name)
                .orElseGet(() -> detailed(part));
    }

    private static JsonNode detailed(IndexPart part) {
        return new Fields()
                .name("column", part.column())
                .expression("expression", part.expression())
                .name("operatorClass", part.operatorClass())
                .name("collation", part.collation())
                .word("sort", part.sort(), IndexPart.Sort.ASCENDING)
                .text("nulls", part.nulls().map(Words::of))
                .node();
    }

    private static JsonNode name(Identifier name) {
        return StringNode.valueOf(name.value());
    }
}
