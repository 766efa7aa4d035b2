package dev.belay.core.ddl;

import dev.belay.core.objects.EnumType;
import dev.belay.dsl.types.LabelPosition;
import java.util.List;

/** Writes {@link TypeDdl}. */
final class TypeWriter implements TypeDdl.Visitor<List<String>> {

    @Override
    public List<String> createEnum(TypeDdl.CreateEnum statement) {
        return List.of("CREATE TYPE " + name(statement.type()) + " AS ENUM ("
                + SqlText.literals(statement.type().labels()) + ")");
    }

    @Override
    public List<String> dropEnum(TypeDdl.DropEnum statement) {
        return List.of("DROP TYPE " + name(statement.type()));
    }

    /** IF NOT EXISTS because a way back leaves the label, and the way up has to pass again. */
    @Override
    public List<String> addEnumValue(TypeDdl.AddEnumValue statement) {
        return List.of("ALTER TYPE " + name(statement.type()) + " ADD VALUE IF NOT EXISTS "
                + SqlText.literal(statement.label())
                + statement.position().map(TypeWriter::position).orElse(""));
    }

    @Override
    public List<String> renameEnumValue(TypeDdl.RenameEnumValue statement) {
        return List.of("ALTER TYPE " + name(statement.type()) + " RENAME VALUE " + SqlText.literal(statement.label())
                + " TO " + SqlText.literal(statement.newLabel()));
    }

    private static String name(EnumType type) {
        return SqlText.qualified(type.schema(), type.name());
    }

    private static String position(LabelPosition position) {
        return (position.before() ? " BEFORE " : " AFTER ") + SqlText.literal(position.label());
    }
}
