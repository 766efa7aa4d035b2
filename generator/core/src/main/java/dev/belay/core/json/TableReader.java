package dev.belay.core.json;

import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.tables.CommentOnTable;
import dev.belay.dsl.tables.CreateTable;
import dev.belay.dsl.tables.DropTable;
import dev.belay.dsl.tables.ExistingTable;
import dev.belay.dsl.tables.RenameTable;
import dev.belay.dsl.tables.TableDefinition;
import java.util.List;
import java.util.Optional;

/** Reads the operations on whole tables. */
final class TableReader {

    private TableReader() {}

    static void addTo(OperationKinds kinds) {
        kinds.add(CreateTable.class, json -> new CreateTable(definition(json)))
                .add(
                        ExistingTable.class,
                        json -> new ExistingTable(definition(json), notValid(json), json.flag("partitioned", false)))
                .add(DropTable.class, json -> new DropTable(json.table(), json.flag("retain", true)))
                .add(RenameTable.class, json -> new RenameTable(json.table(), json.identifier("newName")))
                .add(CommentOnTable.class, json -> new CommentOnTable(json.table(), comment(json)));
    }

    /** A comment that has to be there, as text or as null. */
    static Optional<String> comment(Cursor json) {
        Cursor comment = json.child("comment");
        return comment.isNull() ? Optional.empty() : Optional.of(comment.text());
    }

    private static List<Identifier> notValid(Cursor json) {
        return json.optional("notValid", names -> json.identifiers("notValid")).orElse(List.of());
    }

    private static TableDefinition definition(Cursor json) {
        return new TableDefinition(
                json.table(),
                json.list("columns", ColumnReader::definition),
                json.list("constraints", ConstraintReader::constraint),
                json.list("indexes", IndexReader::definition),
                json.optional("comment", Cursor::text));
    }
}
