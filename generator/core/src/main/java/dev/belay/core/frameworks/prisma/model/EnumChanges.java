package dev.belay.core.frameworks.prisma.model;

import dev.belay.core.objects.EnumType;
import java.util.List;
import java.util.Optional;

/**
 * Enums as the database has them after a change.
 *
 * @param schema the file
 * @param visible what it speaks of
 */
record EnumChanges(SchemaText schema, Visible visible) {

    /** Adds the enum, or the values that it lacks. */
    void leadTo(Optional<EnumType> before, EnumType after) {
        if (!visible.shows(after.schema())) {
            return;
        }
        if (before.isEmpty() && !visible.hasEnum(schema, after.schema(), after.name())) {
            Block block = schema.add("enum", visible.modelName(after.name().value()));
            after.labels().forEach(label -> block.add(value(block, label), any -> true));
            visible.place(block, after.schema(), after.name());
        } else {
            visible.enumBlock(schema, after.schema(), after.name()).ifPresent(block -> addLabels(block, after));
        }
    }

    void drop(EnumType type) {
        visible.enumBlock(schema, type.schema(), type.name()).ifPresent(schema::remove);
    }

    private static void addLabels(Block block, EnumType after) {
        List<String> labels = after.labels();
        for (int index = labels.size() - 1; index >= 0; index--) {
            String label = labels.get(index);
            if (block.column(label).isEmpty()) {
                Field value = value(block, label);
                Optional<Field> next =
                        index + 1 < labels.size() ? block.column(labels.get(index + 1)) : Optional.empty();
                next.ifPresentOrElse(field -> block.addBefore(value, field), () -> block.add(value, any -> true));
            }
        }
    }

    private static Field value(Block block, String label) {
        String name = Words.name(label);
        while (taken(block, name)) {
            name += "_";
        }
        Field value = Field.of(name, "", "");
        return name.equals(label) ? value : value.with("@map(" + Words.quoted(label) + ")");
    }

    private static boolean taken(Block block, String name) {
        return block.fields().stream().anyMatch(field -> field.name().equals(name));
    }
}
