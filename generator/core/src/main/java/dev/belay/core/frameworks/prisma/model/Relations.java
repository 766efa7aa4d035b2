package dev.belay.core.frameworks.prisma.model;

import dev.belay.core.objects.Table;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Foreign keys of one model: a field in it and one in the model that it references.
 *
 * @param schema the file
 * @param visible what it speaks of
 * @param model the model
 * @param table its table
 * @param byHand what a person has to look at
 */
record Relations(SchemaText schema, Visible visible, Block model, Table table, List<String> byHand) {

    void remove(Reference reference) {
        ends().filter(end -> says(end, reference)).findFirst().ifPresent(near -> {
            targets(near)
                    .forEach(other -> RelationEnd.between(other, model)
                            .filter(far -> !far.isNear() && far.name().equals(near.name()))
                            .forEach(far -> other.remove(far.field())));
            model.remove(near.field());
        });
    }

    void add(Reference reference) {
        Optional<Block> target = visible.model(schema, reference.key().target());
        if (target.isEmpty()) {
            byHand.add("No model of the table " + reference.key().target() + " is found, which the foreign key "
                    + reference.name() + " of " + table.name() + " references. Write its relation.");
        } else if (RelationEnd.between(model, target.get()).noneMatch(end -> says(end, reference))) {
            add(reference, target.get());
        }
    }

    private void add(Reference reference, Block target) {
        var names = new RelationNames(model, target);
        if (!names.nameTheFirst()) {
            byHand.add("The models " + model.name() + " and " + target.name() + " have a relation without a name. Name"
                    + " it, and add one for the foreign key " + reference.name() + ".");
            return;
        }
        Optional<String> name = names.areNeeded() ? Optional.of(names.free(reference)) : Optional.empty();
        model.add(near(reference, target, name.map(text -> text + ", ").orElse("")), any -> true);
        Field far = Field.of(farName(reference, target), model.name(), isUnique(reference) ? "?" : "[]");
        target.add(far.with(name.map(text -> "@relation(" + text + ")")), any -> true);
    }

    private Stream<RelationEnd> ends() {
        return model.fields().stream().map(field -> new RelationEnd(model, field));
    }

    private Stream<Block> targets(RelationEnd end) {
        return schema.models().stream()
                .filter(other -> other.name().equals(end.field().type()));
    }

    /** Whether it is the near end of a foreign key, as far as columns tell. */
    private boolean says(RelationEnd end, Reference reference) {
        return end.columns().equals(reference.columns())
                && targets(end).anyMatch(target -> end.targetColumns(target).equals(reference.targetColumns()));
    }

    private Field near(Reference reference, Block target, String name) {
        boolean optional = reference.columns().stream()
                .anyMatch(column -> model.column(column)
                        .filter(field -> field.arity().equals("?"))
                        .isPresent());
        return Field.of(free(model, target.name(), reference), target.name(), optional ? "?" : "")
                .with("@relation(" + name + "fields: " + fields(model, reference.columns()) + ", references: "
                        + fields(target, reference.targetColumns()) + reference.actions(optional)
                        + (reference.hasUsualName(table.name()) ? "" : ", map: " + Words.quoted(reference.name()))
                        + ")");
    }

    /** Where a model references itself, both ends are its fields, and Prisma calls the far one the other. */
    private String farName(Reference reference, Block target) {
        String name = Words.decapitalized(model.name());
        return free(target, model.equals(target) ? "other_" + name : name, reference);
    }

    /** A model's name as the name of a field, or that with the columns behind it where fields have it already. */
    private static String free(Block block, String modelName, Reference reference) {
        String name = Words.decapitalized(modelName);
        String withColumns = Words.name(name + "_" + String.join("_", reference.columns()));
        String withAll = Words.name(withColumns + "_" + String.join("_", reference.targetColumns()));
        return Stream.of(name, withColumns)
                .filter(free ->
                        block.fields().stream().noneMatch(field -> field.name().equals(free)))
                .findFirst()
                .orElse(withAll);
    }

    private boolean isUnique(Reference reference) {
        return Key.of(table).stream()
                .anyMatch(key -> key.kind() != Key.Kind.INDEX
                        && key.predicate().isEmpty()
                        && new HashSet<>(key.columns()).equals(new HashSet<>(reference.columns())));
    }

    private static String fields(Block block, List<String> columns) {
        return columns.stream()
                .map(column -> block.column(column).map(Field::name).orElse(Words.name(column)))
                .collect(Collectors.joining(", ", "[", "]"));
    }
}
