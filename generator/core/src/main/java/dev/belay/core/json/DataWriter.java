package dev.belay.core.json;

import dev.belay.core.config.DurationText;
import dev.belay.dsl.data.BackfillRows;
import dev.belay.dsl.data.DataVisitor;
import dev.belay.dsl.data.RawSql;
import dev.belay.dsl.values.Irreversible;
import dev.belay.dsl.values.Undo;
import dev.belay.dsl.values.UndoSql;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.StringNode;

/** Writes changes of rows, and raw SQL. */
final class DataWriter implements DataVisitor<Fields> {

    @Override
    public Fields backfillRows(BackfillRows operation) {
        Fields set = new Fields();
        operation.assignments().forEach(each -> set.put(each.column().value(), ValueWriter.typed(each.value())));
        return OperationWriter.begin(operation)
                .table(operation.table())
                .put("set", set)
                .put("where", operation.where())
                .optional("batchSize", operation.batchSize(), IntNode::valueOf)
                .optional("pause", operation.pause(), pause -> StringNode.valueOf(DurationText.write(pause)));
    }

    @Override
    public Fields rawSql(RawSql operation) {
        Fields fields = OperationWriter.begin(operation).put("sql", operation.sql());
        return operation.undo().accept(new Undo.Visitor<>() {
            @Override
            public Fields sql(UndoSql undo) {
                return fields.put("undo", undo.sql());
            }

            @Override
            public Fields irreversible(Irreversible irreversible) {
                return fields.put("irreversible", irreversible.why());
            }
        });
    }
}
