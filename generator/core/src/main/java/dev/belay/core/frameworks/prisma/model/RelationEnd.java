package dev.belay.core.frameworks.prisma.model;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a field of a model says of a relation; of its two ends the near one has the columns.
 *
 * @param block the model
 * @param field its field
 */
record RelationEnd(Block block, Field field) {

    private static final String RELATION = "@relation(";
    private static final Pattern NAME = Pattern.compile("@relation\\(\\s*(?:name:\\s*)?(\"[^\"]*\")");
    private static final Pattern FIELDS = Pattern.compile("fields:\\s*\\[([^\\]]*)]");
    private static final Pattern REFERENCES = Pattern.compile("references:\\s*\\[([^\\]]*)]");

    /** The ends that a model has of its relations with another one. */
    static Stream<RelationEnd> between(Block block, Block other) {
        return block.fields().stream()
                .filter(field -> field.type().equals(other.name()))
                .map(field -> new RelationEnd(block, field));
    }

    /** The name of the relation with its quotes. */
    Optional<String> name() {
        Matcher name = NAME.matcher(text());
        return name.find() ? Optional.of(name.group(1)) : Optional.empty();
    }

    /** The columns that reference; none at the far end. */
    List<String> columns() {
        return columns(FIELDS, block);
    }

    /** The columns that are referenced; none at the far end. */
    List<String> targetColumns(Block target) {
        return columns(REFERENCES, target);
    }

    boolean isNear() {
        return !columns().isEmpty();
    }

    /** Gives the relation a name, with quotes; it has none yet. */
    void nameIt(String name) {
        String rest = text().isEmpty() ? ")" : ", " + text().substring(RELATION.length());
        block.change(
                field,
                each -> each.without(attribute -> attribute.startsWith(RELATION))
                        .with(RELATION + name + rest));
    }

    private String text() {
        return field.attribute(RELATION).orElse("");
    }

    private List<String> columns(Pattern which, Block owner) {
        Matcher list = which.matcher(text());
        return list.find()
                ? Stream.of(list.group(1).split(","))
                        .map(String::strip)
                        .map(name -> owner.fields().stream()
                                .filter(each -> each.name().equals(name))
                                .map(Field::column)
                                .findFirst()
                                .orElse(name))
                        .toList()
                : List.of();
    }
}
