package dev.belay.core.json;

import dev.belay.dsl.constraints.AddCheck;
import dev.belay.dsl.constraints.AddForeignKey;
import dev.belay.dsl.constraints.AddPrimaryKey;
import dev.belay.dsl.constraints.AddUnique;
import dev.belay.dsl.constraints.ConstraintOperation;
import dev.belay.dsl.constraints.ConstraintVisitor;
import dev.belay.dsl.constraints.DropConstraint;
import dev.belay.dsl.constraints.Repair;
import dev.belay.dsl.constraints.ReplacePrimaryKey;
import dev.belay.dsl.constraints.ReplaceUnique;
import dev.belay.dsl.constraints.TableConstraint;
import dev.belay.dsl.constraints.ValidateConstraint;
import dev.belay.dsl.names.TableName;
import tools.jackson.databind.JsonNode;

/** Writes the operations on keys, checks and foreign keys. */
final class ConstraintWriter implements ConstraintVisitor<Fields> {

    /** A constraint of a table that is being created. */
    static JsonNode constraint(TableConstraint constraint) {
        Fields fields = new Fields().put("constraint", Words.of(constraint.getClass()));
        return constraint.accept(new ConstraintBody(fields)).node();
    }

    @Override
    public Fields addPrimaryKey(AddPrimaryKey operation) {
        return add(operation, operation.table(), operation.constraint());
    }

    @Override
    public Fields addUnique(AddUnique operation) {
        return add(operation, operation.table(), operation.constraint());
    }

    @Override
    public Fields replacePrimaryKey(ReplacePrimaryKey operation) {
        return add(operation, operation.table(), operation.constraint());
    }

    @Override
    public Fields replaceUnique(ReplaceUnique operation) {
        Fields fields =
                OperationWriter.begin(operation).table(operation.table()).put("constraint", operation.old());
        return operation.constraint().accept(new ConstraintBody(fields));
    }

    @Override
    public Fields addCheck(AddCheck operation) {
        return add(operation, operation.table(), operation.constraint())
                .optional("repair", operation.repair(), ConstraintWriter::repair);
    }

    @Override
    public Fields addForeignKey(AddForeignKey operation) {
        return add(operation, operation.table(), operation.constraint());
    }

    @Override
    public Fields dropConstraint(DropConstraint operation) {
        return OperationWriter.begin(operation).table(operation.table()).put("constraint", operation.constraint());
    }

    @Override
    public Fields validateConstraint(ValidateConstraint operation) {
        return OperationWriter.begin(operation).table(operation.table()).put("constraint", operation.constraint());
    }

    private static Fields add(ConstraintOperation operation, TableName table, TableConstraint constraint) {
        return constraint.accept(
                new ConstraintBody(OperationWriter.begin(operation).table(table)));
    }

    private static JsonNode repair(Repair repair) {
        return new Fields()
                .put("column", repair.column())
                .put("to", ValueWriter.typed(repair.value()))
                .node();
    }
}
