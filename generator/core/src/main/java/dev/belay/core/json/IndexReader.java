package dev.belay.core.json;

import dev.belay.dsl.indexes.CreateIndex;
import dev.belay.dsl.indexes.DropIndex;
import dev.belay.dsl.indexes.IndexDefinition;
import dev.belay.dsl.indexes.IndexPart;
import java.util.Optional;

/** Reads indexes and the operations on them. */
final class IndexReader {

    private IndexReader() {}

    static void addTo(OperationKinds kinds) {
        kinds.add(CreateIndex.class, json -> new CreateIndex(json.table(), definition(json)))
                .add(DropIndex.class, json -> new DropIndex(json.table(), json.identifier("index")));
    }

    static IndexDefinition definition(Cursor json) {
        return new IndexDefinition(
                json.identifier("name"),
                json.flag("unique", false),
                json.optional("method", Cursor::identifier).orElse(IndexDefinition.BTREE),
                json.list("parts", IndexReader::part),
                json.identifiers("include"),
                json.optional("where", where -> json.expression("where")),
                json.flag("nullsNotDistinct", false));
    }

    /** A bare text is the name of a column. */
    private static IndexPart part(Cursor json) {
        if (json.isText()) {
            return IndexPart.column(json.identifier());
        }
        return new IndexPart(
                json.optional("column", Cursor::identifier),
                json.optional("expression", expression -> json.expression("expression")),
                json.optional("operatorClass", Cursor::identifier),
                json.optional("collation", Cursor::identifier),
                json.word("sort", IndexPart.Sort.ASCENDING),
                json.has("nulls") ? Optional.of(json.word("nulls", IndexPart.Nulls.FIRST)) : Optional.empty());
    }
}
