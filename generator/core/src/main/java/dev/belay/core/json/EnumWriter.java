package dev.belay.core.json;

import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.types.AddEnumValue;
import dev.belay.dsl.types.CreateEnum;
import dev.belay.dsl.types.LabelPosition;
import dev.belay.dsl.types.RelabelledColumn;
import dev.belay.dsl.types.RemoveEnumValue;
import dev.belay.dsl.types.RenameEnumValue;
import dev.belay.dsl.types.TypeOperation;
import dev.belay.dsl.types.TypeVisitor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** Writes the operations on enum types. */
final class EnumWriter implements TypeVisitor<Fields> {

    @Override
    public Fields createEnum(CreateEnum operation) {
        return begin(operation, operation.schema(), operation.name())
                .list("labels", operation.labels(), StringNode::valueOf);
    }

    @Override
    public Fields addEnumValue(AddEnumValue operation) {
        Fields fields = begin(operation, operation.schema(), operation.name()).put("label", operation.label());
        return operation.position().map(position -> at(fields, position)).orElse(fields);
    }

    @Override
    public Fields renameEnumValue(RenameEnumValue operation) {
        return begin(operation, operation.schema(), operation.name())
                .put("label", operation.label())
                .put("newLabel", operation.newLabel())
                .name("newType", operation.newType())
                .listUnlessEmpty("columns", operation.columns(), EnumWriter::column);
    }

    private static JsonNode column(RelabelledColumn column) {
        return new Fields()
                .table(column.table())
                .put("column", column.column())
                .put("newName", column.newName())
                .node();
    }

    @Override
    public Fields removeEnumValue(RemoveEnumValue operation) {
        return begin(operation, operation.schema(), operation.name())
                .put("label", operation.label())
                .text("replacement", operation.replacement());
    }

    private static Fields at(Fields fields, LabelPosition position) {
        return fields.put(position.before() ? "before" : "after", position.label());
    }

    private static Fields begin(TypeOperation operation, Identifier schema, Identifier name) {
        return OperationWriter.begin(operation).put("enum", name).schema(schema);
    }
}
