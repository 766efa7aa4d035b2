package dev.belay.core.json;

import dev.belay.dsl.tables.CommentOnTable;
import dev.belay.dsl.tables.CreateTable;
import dev.belay.dsl.tables.DropTable;
import dev.belay.dsl.tables.ExistingTable;
import dev.belay.dsl.tables.RenameTable;
import dev.belay.dsl.tables.TableDefinition;
import dev.belay.dsl.tables.TableOperation;
import dev.belay.dsl.tables.TableVisitor;
import java.util.Optional;

/** Writes the operations on whole tables. */
final class TableWriter implements TableVisitor<Fields> {

    @Override
    public Fields createTable(CreateTable operation) {
        return definition(operation, operation.definition());
    }

    @Override
    public Fields existingTable(ExistingTable operation) {
        Fields fields = definition(operation, operation.definition());
        if (!operation.notValid().isEmpty()) {
            fields.names("notValid", operation.notValid());
        }
        return fields.flag("partitioned", operation.partitioned(), false);
    }

    @Override
    public Fields dropTable(DropTable operation) {
        return OperationWriter.begin(operation).table(operation.table()).flag("retain", operation.retain(), true);
    }

    @Override
    public Fields renameTable(RenameTable operation) {
        return OperationWriter.begin(operation).table(operation.table()).put("newName", operation.newName());
    }

    @Override
    public Fields commentOnTable(CommentOnTable operation) {
        return comment(OperationWriter.begin(operation).table(operation.table()), operation.comment());
    }

    /** A comment that has to be there, as text or as null. */
    static Fields comment(Fields fields, Optional<String> comment) {
        return comment.map(text -> fields.put("comment", text)).orElseGet(() -> fields.putNull("comment"));
    }

    private static Fields definition(TableOperation operation, TableDefinition definition) {
        return OperationWriter.begin(operation)
                .table(definition.name())
                .list("columns", definition.columns(), ColumnWriter::definition)
                .listUnlessEmpty("constraints", definition.constraints(), ConstraintWriter::constraint)
                .listUnlessEmpty(
                        "indexes",
                        definition.indexes(),
                        index -> IndexWriter.definition(new Fields(), index).node())
                .text("comment", definition.comment());
    }
}
