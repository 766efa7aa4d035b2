package dev.belay.core.frameworks.prisma.model;

import dev.belay.dsl.names.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Keys and indexes of one model.
 *
 * @param schema the file
 * @param model the model
 * @param table its table
 * @param byHand what a person has to look at
 */
record KeyLines(SchemaText schema, Block model, TableName table, List<String> byHand) {

    private static final String IGNORED = "@@ignore";

    void remove(Key key) {
        Optional<Field> field = key.fitsField() ? model.column(key.columns().get(0)) : Optional.empty();
        Optional<Field> said =
                field.filter(each -> each.attributes().stream().anyMatch(attribute -> saysKey(attribute, key)));
        said.ifPresentOrElse(
                each -> model.change(each, every -> every.without(attribute -> saysKey(attribute, key))),
                () -> model.removeAttributes(line -> saysLine(line, key)));
    }

    void add(Key key) {
        if (isSaid(key)) {
            return;
        }
        if (key.predicate().isPresent() && !schema.says("partialIndexes")) {
            byHand.add("Prisma would drop the partial index " + key.name() + " of " + table
                    + " in its next migration: put previewFeatures = [\"partialIndexes\"] into the generator, and into"
                    + " the model:\n  " + line(key));
            return;
        }
        key.predicate()
                .ifPresent(predicate -> byHand.add("Prisma compares the condition of the index " + key.name() + " of "
                        + table + " with the catalog's spelling: put that into where: raw(...), as"
                        + " prisma db pull --print shows it."));
        Optional<Field> field = key.fitsField() ? model.column(key.columns().get(0)) : Optional.empty();
        field.ifPresentOrElse(
                each -> model.change(
                        each,
                        every -> every.with(key.kind().attribute()
                                + (key.hasUsualName(table) ? "" : "(map: " + Words.quoted(key.name()) + ")"))),
                () -> model.addAttribute(line(key)));
    }

    /** Prisma's client cannot tell the rows of a table without a key, and wants that to be said. */
    void ignoreWithoutKey() {
        if (!model.attributes().contains(IGNORED)) {
            model.addAttribute(IGNORED);
        }
    }

    /** Takes that back for a table that has got one. */
    void noticeWithKey() {
        model.removeAttributes(IGNORED::equals);
    }

    private String line(Key key) {
        String columns =
                key.columns().stream().map(column -> part(key, column)).collect(Collectors.joining(", ", "[", "]"));
        List<String> arguments = new ArrayList<>(List.of(columns));
        if (!key.hasUsualName(table)) {
            arguments.add("map: " + Words.quoted(key.name()));
        }
        key.method().ifPresent(method -> arguments.add("type: " + method));
        key.predicate().ifPresent(predicate -> arguments.add("where: raw(" + Words.quoted(predicate) + ")"));
        return "@" + key.kind().attribute() + "(" + String.join(", ", arguments) + ")";
    }

    private String part(Key key, String column) {
        String name = model.column(column).map(Field::name).orElse(Words.name(column));
        List<String> arguments = new ArrayList<>();
        Optional.ofNullable(key.classes().get(column)).ifPresent(arguments::add);
        if (key.descending().contains(column)) {
            arguments.add("sort: Desc");
        }
        return arguments.isEmpty() ? name : name + "(" + String.join(", ", arguments) + ")";
    }

    private boolean isSaid(Key key) {
        boolean inField = key.fitsField()
                && model.column(key.columns().get(0)).stream()
                        .flatMap(field -> field.attributes().stream())
                        .anyMatch(attribute -> saysKey(attribute, key));
        return inField || model.attributes().stream().anyMatch(line -> saysLine(line, key));
    }

    private boolean saysLine(String line, Key key) {
        return line.startsWith("@" + key.kind().attribute())
                && columns(line).equals(key.columns())
                && isNamed(line, key);
    }

    private static boolean saysKey(String attribute, Key key) {
        String word = key.kind().attribute();
        return attribute.equals(word) || attribute.startsWith(word + "(");
    }

    private boolean isNamed(String line, Key key) {
        return line.contains("map: " + Words.quoted(key.name())) || !line.contains("map:") && key.hasUsualName(table);
    }

    /** The columns of the fields in brackets. */
    private List<String> columns(String line) {
        int begin = line.indexOf('[');
        int end = line.indexOf(']');
        if (begin < 0 || end < begin) {
            return List.of();
        }
        String list = line.substring(begin + 1, end).replaceAll("\\((?:[^()]|\\([^()]*\\))*\\)", "");
        return List.of(list.split(",")).stream()
                .map(String::strip)
                .map(name -> model.fields().stream()
                        .filter(field -> field.name().equals(name))
                        .map(Field::column)
                        .findFirst()
                        .orElse(name))
                .toList();
    }
}
