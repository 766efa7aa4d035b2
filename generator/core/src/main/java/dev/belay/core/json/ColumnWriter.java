package dev.belay.core.json;

import dev.belay.dsl.columns.AddColumn;
import dev.belay.dsl.columns.ChangeType;
import dev.belay.dsl.columns.ColumnDefinition;
import dev.belay.dsl.columns.ColumnOperation;
import dev.belay.dsl.columns.ColumnPart;
import dev.belay.dsl.columns.ColumnVisitor;
import dev.belay.dsl.columns.CommentOnColumn;
import dev.belay.dsl.columns.DropColumn;
import dev.belay.dsl.columns.DropDefault;
import dev.belay.dsl.columns.DropIdentity;
import dev.belay.dsl.columns.DropNotNull;
import dev.belay.dsl.columns.Identity;
import dev.belay.dsl.columns.MergeColumns;
import dev.belay.dsl.columns.RenameColumn;
import dev.belay.dsl.columns.ReplaceColumn;
import dev.belay.dsl.columns.SetDefault;
import dev.belay.dsl.columns.SetIdentity;
import dev.belay.dsl.columns.SetNotNull;
import dev.belay.dsl.columns.SplitColumn;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import dev.belay.dsl.values.DualWrite;
import dev.belay.dsl.values.OnUnconvertible;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.LongNode;
import tools.jackson.databind.node.StringNode;

/** Writes the operations on columns. */
final class ColumnWriter implements ColumnVisitor<Fields> {

    static JsonNode definition(ColumnDefinition column) {
        return new Fields()
                .put("name", column.name())
                .put("type", column.type())
                .flag("notNull", column.notNull(), false)
                .optional("default", column.defaultValue(), value -> ValueWriter.of(value, column.type()))
                .optional("identity", column.identity(), identity -> StringNode.valueOf(Words.of(identity)))
                .expression("generated", column.generated())
                .flag("virtual", column.virtual(), false)
                .name("collation", column.collation())
                .text("comment", column.comment())
                .node();
    }

    @Override
    public Fields addColumn(AddColumn operation) {
        return OperationWriter.begin(operation)
                .table(operation.table())
                .put("column", definition(operation.column()))
                .optional(
                        "fill",
                        operation.fill(),
                        value -> ValueWriter.of(value, operation.column().type()));
    }

    @Override
    public Fields dropColumn(DropColumn operation) {
        return begin(operation, operation.table(), operation.column())
                .put("type", operation.type())
                .flag("retain", operation.retain(), false);
    }

    @Override
    public Fields renameColumn(RenameColumn operation) {
        return begin(operation, operation.table(), operation.column())
                .put("type", operation.type())
                .put("newName", operation.newName())
                .word("dualWrite", operation.dualWrite(), DualWrite.TRIGGER);
    }

    @Override
    public Fields changeType(ChangeType operation) {
        return begin(operation, operation.table(), operation.column())
                .put("from", operation.from())
                .put("to", operation.to())
                .flag("assumeUtc", operation.assumeUtc(), false);
    }

    @Override
    public Fields replaceColumn(ReplaceColumn operation) {
        return begin(operation, operation.table(), operation.column())
                .put("type", operation.type())
                .put("replacement", definition(operation.replacement()))
                .put(
                        "conversion",
                        new Fields()
                                .put("up", operation.conversion().up())
                                .put("down", operation.conversion().down()))
                .word("onUnconvertible", operation.onUnconvertible(), OnUnconvertible.REJECT)
                .flag("roundTrips", operation.roundTrips(), false)
                .word("dualWrite", operation.dualWrite(), DualWrite.TRIGGER);
    }

    @Override
    public Fields splitColumn(SplitColumn operation) {
        return begin(operation, operation.table(), operation.column())
                .put("type", operation.type())
                .put("whole", operation.whole())
                .list("parts", operation.parts(), ColumnWriter::part)
                .flag("roundTrips", operation.roundTrips(), false)
                .word("dualWrite", operation.dualWrite(), DualWrite.TRIGGER);
    }

    @Override
    public Fields mergeColumns(MergeColumns operation) {
        return OperationWriter.begin(operation)
                .table(operation.table())
                .put("column", definition(operation.column()))
                .put("whole", operation.whole())
                .list("parts", operation.parts(), ColumnWriter::part)
                .flag("roundTrips", operation.roundTrips(), false)
                .word("dualWrite", operation.dualWrite(), DualWrite.TRIGGER);
    }

    private static JsonNode part(ColumnPart part) {
        return new Fields()
                .put("column", definition(part.column()))
                .put("value", part.value())
                .node();
    }

    @Override
    public Fields setNotNull(SetNotNull operation) {
        return begin(operation, operation.table(), operation.column())
                .put("type", operation.type())
                .optional("fill", operation.fill(), value -> ValueWriter.of(value, operation.type()));
    }

    @Override
    public Fields dropNotNull(DropNotNull operation) {
        return begin(operation, operation.table(), operation.column());
    }

    @Override
    public Fields setDefault(SetDefault operation) {
        return begin(operation, operation.table(), operation.column())
                .put("default", ValueWriter.typed(operation.value()));
    }

    @Override
    public Fields dropDefault(DropDefault operation) {
        return begin(operation, operation.table(), operation.column());
    }

    @Override
    public Fields setIdentity(SetIdentity operation) {
        return begin(operation, operation.table(), operation.column())
                .word("identity", operation.identity(), Identity.BY_DEFAULT)
                .optional("startWith", operation.startWith(), LongNode::valueOf);
    }

    @Override
    public Fields dropIdentity(DropIdentity operation) {
        return begin(operation, operation.table(), operation.column());
    }

    @Override
    public Fields commentOnColumn(CommentOnColumn operation) {
        return TableWriter.comment(begin(operation, operation.table(), operation.column()), operation.comment());
    }

    private static Fields begin(ColumnOperation operation, TableName table, Identifier column) {
        return OperationWriter.begin(operation).table(table).put("column", column);
    }
}
