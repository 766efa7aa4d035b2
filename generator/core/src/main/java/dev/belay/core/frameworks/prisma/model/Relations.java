package dev.belay.core.frameworks.prisma.model;

import dev.belay.core.objects.Table;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

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

    private static final Pattern FIELDS = Pattern.compile("fields:\\s*\\[([^\\]]*)]");
    private static final Pattern NAME = Pattern.compile("@relation\\(\\s*(?:name:\\s*)?(\"[^\"]*\")");

    void remove(Reference reference) {
        Optional<Field> near = model.fields().stream()
                .filter(field -> columns(field).equals(reference.columns()))
                .findFirst();
        near.ifPresent(field -> {
            Optional<String> name = name(field);
            schema.models().stream()
                    .filter(other -> other.name().equals(field.type()))
                    .forEach(other -> other.fields().stream()
                            .filter(far -> far.type().equals(model.name())
                                    && columns(far).isEmpty()
                                    && name(far).equals(name))
                            .forEach(other::remove));
            model.remove(field);
        });
    }

    void add(Reference reference) {
        if (model.fields().stream().anyMatch(field -> columns(field).equals(reference.columns()))) {
            return;
        }
        Optional<Block> target = visible.model(schema, reference.key().target());
        if (target.isEmpty()) {
            byHand.add("No model of the table " + reference.key().target() + " is found, which the foreign key "
                    + reference.name() + " of " + table.name() + " references. Write its relation.");
            return;
        }
        add(reference, target.get());
    }

    private void add(Reference reference, Block target) {
        List<Field> between = between(target);
        if (between.stream().anyMatch(field -> name(field).isEmpty())) {
            byHand.add("The models " + model.name() + " and " + target.name() + " have a relation without a name. Name"
                    + " it, and add one for the foreign key " + reference.name() + ".");
            return;
        }
        boolean named = !between.isEmpty() || target.equals(model);
        String name = table.name().name() + "_" + String.join("_", reference.columns()) + "To"
                + reference.key().target().name();
        Field near = near(reference, target, named ? Words.quoted(name) + ", " : "");
        Field far = Field.of(free(target, model.name(), reference), model.name(), isUnique(reference) ? "?" : "[]");
        model.add(near, any -> true);
        target.add(named ? far.with("@relation(" + Words.quoted(name) + ")") : far, any -> true);
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

    private List<Field> between(Block target) {
        List<Field> near = model.fields().stream()
                .filter(field -> field.type().equals(target.name()))
                .toList();
        return near.isEmpty()
                ? target.fields().stream()
                        .filter(field -> field.type().equals(model.name()))
                        .toList()
                : near;
    }

    /** A model's name as the name of a field, or that with the columns behind it where a field has it already. */
    private static String free(Block block, String modelName, Reference reference) {
        String name = Words.decapitalized(modelName);
        boolean taken = block.fields().stream().anyMatch(field -> field.name().equals(name));
        return taken ? Words.name(name + "_" + String.join("_", reference.columns())) : name;
    }

    private boolean isUnique(Reference reference) {
        return Key.of(table).stream()
                .anyMatch(key -> key.kind() != Key.Kind.INDEX
                        && key.predicate().isEmpty()
                        && new HashSet<>(key.columns()).equals(new HashSet<>(reference.columns())));
    }

    private List<String> columns(Field field) {
        Matcher list = FIELDS.matcher(field.attribute("@relation(").orElse(""));
        return list.find()
                ? List.of(list.group(1).split(",")).stream()
                        .map(String::strip)
                        .map(name -> model.fields().stream()
                                .filter(each -> each.name().equals(name))
                                .map(Field::column)
                                .findFirst()
                                .orElse(name))
                        .toList()
                : List.of();
    }

    private static String fields(Block block, List<String> columns) {
        return columns.stream()
                .map(column -> block.column(column).map(Field::name).orElse(Words.name(column)))
                .collect(Collectors.joining(", ", "[", "]"));
    }

    private static Optional<String> name(Field field) {
        Matcher name = NAME.matcher(field.attribute("@relation(").orElse(""));
        return name.find() ? Optional.of(name.group(1)) : Optional.empty();
    }
}
