package dev.belay.core.json;

import dev.belay.dsl.types.AddEnumValue;
import dev.belay.dsl.types.CreateEnum;
import dev.belay.dsl.types.LabelPosition;
import dev.belay.dsl.types.RelabelledColumn;
import dev.belay.dsl.types.RemoveEnumValue;
import dev.belay.dsl.types.RenameEnumValue;
import java.util.Optional;

/** Reads the operations on enum types. */
final class EnumReader {

    private EnumReader() {}

    static void addTo(OperationKinds kinds) {
        kinds.add(CreateEnum.class, EnumReader::createEnum)
                .add(AddEnumValue.class, EnumReader::addEnumValue)
                .add(RenameEnumValue.class, EnumReader::renameEnumValue)
                .add(RemoveEnumValue.class, EnumReader::removeEnumValue);
    }

    private static CreateEnum createEnum(Cursor json) {
        return new CreateEnum(
                json.schema(),
                json.identifier("enum"),
                json.child("labels").elements().stream().map(EnumReader::label).toList());
    }

    private static AddEnumValue addEnumValue(Cursor json) {
        return new AddEnumValue(json.schema(), json.identifier("enum"), label(json.child("label")), position(json));
    }

    private static RenameEnumValue renameEnumValue(Cursor json) {
        return new RenameEnumValue(
                json.schema(),
                json.identifier("enum"),
                label(json.child("label")),
                label(json.child("newLabel")),
                json.optional("newType", Cursor::identifier),
                json.list("columns", EnumReader::column));
    }

    private static RelabelledColumn column(Cursor json) {
        return new RelabelledColumn(json.table(), json.identifier("column"), json.identifier("newName"));
    }

    private static RemoveEnumValue removeEnumValue(Cursor json) {
        return new RemoveEnumValue(
                json.schema(),
                json.identifier("enum"),
                label(json.child("label")),
                json.optional("replacement", EnumReader::label));
    }

    private static Optional<LabelPosition> position(Cursor json) {
        return json.optional("before", label -> LabelPosition.before(label(label)))
                .or(() -> json.optional("after", label -> LabelPosition.after(label(label))));
    }

    /** A label obeys the rules of a name. */
    private static String label(Cursor label) {
        return label.identifier().value();
    }
}
