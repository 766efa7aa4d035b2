package dev.belay.core.frameworks.prisma.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** A model or an enum of a schema while it is changed. Lines that nobody changes stay as they are. */
final class Block {

    private static final Pattern MAP = Pattern.compile("\\s*@@map\\((?:name:\\s*)?(\"(?:[^\"\\\\]|\\\\.)*\")\\).*");
    private static final Pattern SCHEMA = Pattern.compile("\\s*@@schema\\((\"(?:[^\"\\\\]|\\\\.)*\")\\).*");

    private static final List<String> ATTRIBUTES =
            List.of("@@id", "@@unique", "@@index", "@@fulltext", "@@map", "@@ignore", "@@schema");

    private final String kind;
    private final String name;
    private final List<String> body;
    private boolean changed;

    Block(String kind, String name, List<String> body) {
        this.kind = kind;
        this.name = name;
        this.body = new ArrayList<>(body);
    }

    boolean isModel() {
        return kind.equals("model");
    }

    boolean isEnum() {
        return kind.equals("enum");
    }

    String name() {
        return name;
    }

    boolean changed() {
        return changed;
    }

    /** The name in the database. */
    String mappedName() {
        return argument(MAP).orElse(name);
    }

    /** The schema it says it is in. */
    Optional<String> schema() {
        return argument(SCHEMA);
    }

    /** What it declares, in order. */
    List<Field> fields() {
        return body.stream().map(Field::read).flatMap(Optional::stream).toList();
    }

    /** The field of a column; fields of relations have none. */
    Optional<Field> column(String column) {
        return fields().stream().filter(field -> field.column().equals(column)).findFirst();
    }

    /** The lines that begin with two signs. */
    List<String> attributes() {
        return body.stream()
                .map(String::strip)
                .filter(line -> line.startsWith("@@"))
                .toList();
    }

    /** Puts a field behind the last one that is like it, or behind all. */
    void add(Field field, Predicate<Field> alike) {
        int last = lastIndex(alike).orElseGet(() -> lastIndex(any -> true).orElse(-1));
        body.add(last + 1, field.text(0, 0));
        changed = true;
    }

    /** Puts a value in front of another. */
    void addBefore(Field field, Field other) {
        body.add(index(other), field.text(0, 0));
        changed = true;
    }

    void change(Field field, UnaryOperator<Field> change) {
        Field after = change.apply(field);
        if (!after.equals(field)) {
            body.set(index(field), after.text(0, 0));
            changed = true;
        }
    }

    /** Takes a field away, with the comments right above it. */
    void remove(Field field) {
        int index = index(field);
        body.remove(index);
        while (index > 0 && body.get(index - 1).strip().startsWith("///")) {
            body.remove(--index);
        }
        changed = true;
    }

    /** Adds an attribute where {@code prisma format} would put it. */
    void addAttribute(String attribute) {
        if (attributes().isEmpty()) {
            body.add("");
        }
        int place = body.size();
        while (place > 0 && rank(body.get(place - 1)) > rank(attribute)) {
            place--;
        }
        body.add(place, "  " + attribute);
        changed = true;
    }

    /** The place of an attribute among those of its block; every other line comes before them. */
    private static int rank(String line) {
        return IntStream.range(0, ATTRIBUTES.size())
                .filter(rank -> line.strip().startsWith(ATTRIBUTES.get(rank)))
                .findFirst()
                .orElse(-1);
    }

    void removeAttributes(Predicate<String> which) {
        changed |= body.removeIf(line -> line.strip().startsWith("@@") && which.test(line.strip()));
        while (!body.isEmpty() && body.get(body.size() - 1).isBlank()) {
            body.remove(body.size() - 1);
        }
    }

    void mapTo(String databaseName) {
        removeAttributes(line -> MAP.matcher(line).matches());
        if (!databaseName.equals(name)) {
            addAttribute("@@map(" + Words.quoted(databaseName) + ")");
        }
        changed = true;
    }

    /** The lines between the braces, in columns as {@code prisma format} sets them where something has changed. */
    List<String> lines() {
        return changed ? Columns.aligned(body) : List.copyOf(body);
    }

    private int index(Field field) {
        return IntStream.range(0, body.size())
                .filter(index ->
                        Field.read(body.get(index)).filter(field::equals).isPresent())
                .findFirst()
                .orElseThrow();
    }

    private Optional<Integer> lastIndex(Predicate<Field> which) {
        return IntStream.range(0, body.size())
                .filter(index -> Field.read(body.get(index)).filter(which).isPresent())
                .boxed()
                .reduce((first, second) -> second);
    }

    private Optional<String> argument(Pattern pattern) {
        return body.stream()
                .map(pattern::matcher)
                .filter(Matcher::matches)
                .map(matcher -> Words.unquoted(matcher.group(1)))
                .findFirst();
    }
}
