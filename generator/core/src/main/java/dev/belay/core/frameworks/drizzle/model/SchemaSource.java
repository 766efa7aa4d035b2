package dev.belay.core.frameworks.drizzle.model;

import dev.belay.core.frameworks.drizzle.model.Script.Range;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The files of a schema while they are changed. */
final class SchemaSource {

    private static final Pattern IMPORT = Pattern.compile("(?m)^import\\b[^;\"']*[\"'][^\"']*[\"'];?\\n?");

    private final SortedMap<String, String> original;
    private final SortedMap<String, String> files;

    SchemaSource(SortedMap<String, String> files) {
        this.original = files;
        this.files = new TreeMap<>(files);
    }

    /** The files, each with the imports that it needs. */
    SortedMap<String, String> settled() {
        files.replaceAll((path, text) -> {
            String before = original.get(path);
            return text.equals(before) ? text : Imports.settled(before, text, Style.of(before));
        });
        return files;
    }

    String text(Definition definition) {
        return files.get(definition.path());
    }

    /** How a file was written before it was changed. */
    Style style(String path) {
        return Style.of(original.get(path));
    }

    /** The table; empty where there is none, or more than one. */
    Optional<Definition> table(TableName table) {
        return only(definition -> definition.isTable() && isTable(definition, table));
    }

    /** Whether something says it is that table. */
    boolean hasTable(TableName table) {
        return all().anyMatch(definition -> definition.isTable() && isTable(definition, table));
    }

    /** The enum; empty where there is none, or more than one. */
    Optional<Definition> enumType(Identifier schema, Identifier name) {
        return only(definition -> isEnum(definition)
                && definition.name().equals(name.value())
                && schemaOf(definition).equals(Optional.of(schema.value())));
    }

    /** What makes tables or enums of a schema: {@code pgTable}, or {@code shop.table}. */
    Optional<String> function(Identifier schema, String plain, String method) {
        return schema.equals(TableName.PUBLIC)
                ? Optional.of(plain)
                : only(definition -> definition.function().equals("pgSchema")
                                && definition.name().equals(schema.value()))
                        .map(definition -> definition.constant() + "." + method);
    }

    /** The file for what is new: that with the most tables. */
    String fileForNew() {
        return files.keySet().stream()
                .max(Comparator.comparingLong(path -> Definition.of(path, files.get(path)).stream()
                        .filter(Definition::isTable)
                        .count()))
                .orElseThrow();
    }

    /** A name that no constant has. */
    String free(String wanted, String ending) {
        boolean taken = all().anyMatch(definition -> definition.constant().equals(wanted));
        return taken ? wanted + ending : wanted;
    }

    void set(Definition definition, String text) {
        files.put(definition.path(), text);
    }

    void replace(Definition definition, Range range, String replacement) {
        String text = text(definition);
        set(definition, text.substring(0, range.begin()) + replacement + text.substring(range.end()));
    }

    /** Adds a definition at the end. */
    void append(String path, String definition) {
        String text = files.get(path).stripTrailing();
        files.put(path, (text.isEmpty() ? "" : text + "\n\n") + definition + "\n");
    }

    /** Adds a definition in front of those that may need it. */
    void prepend(String path, String definition) {
        String text = files.get(path);
        int place = IMPORT.matcher(text).results().map(MatchResult::end).reduce(0, Math::max);
        String above = text.substring(0, place);
        String below = text.substring(place).stripLeading();
        files.put(
                path,
                above + (above.isEmpty() ? "" : "\n") + definition + "\n" + (below.isEmpty() ? "" : "\n" + below));
    }

    /** Takes a definition away, with the comments right above it and the blank line behind. */
    void remove(Definition definition) {
        String text = text(definition);
        int begin = definition.statement().begin();
        while (begin > 0) {
            int above = text.lastIndexOf('\n', begin - 2) + 1;
            if (!text.substring(above, begin).strip().startsWith("//")) {
                break;
            }
            begin = above;
        }
        String rest = text.substring(definition.statement().end()).stripLeading();
        set(
                definition,
                rest.isEmpty() ? text.substring(0, begin).stripTrailing() + "\n" : text.substring(0, begin) + rest);
    }

    /** Whether other code speaks of it. */
    boolean isUsed(Definition definition) {
        Pattern word = Pattern.compile("(?<![\\w$])" + Pattern.quote(definition.constant()) + "(?![\\w$])");
        return files.entrySet().stream().anyMatch(file -> {
            String text = file.getValue();
            Range own = definition.statement();
            String others = file.getKey().equals(definition.path())
                    ? text.substring(0, own.begin()) + text.substring(own.end())
                    : text;
            return word.matcher(others).find();
        });
    }

    private boolean isTable(Definition definition, TableName table) {
        return definition.name().equals(table.name().value())
                && schemaOf(definition).equals(Optional.of(table.schema().value()));
    }

    private static boolean isEnum(Definition definition) {
        return definition.function().endsWith("pgEnum") || definition.function().endsWith(".enum");
    }

    private Optional<String> schemaOf(Definition definition) {
        int dot = definition.function().indexOf('.');
        return dot < 0 || definition.function().startsWith("pg", dot + 1)
                ? Optional.of(TableName.PUBLIC.value())
                : only(each -> each.function().equals("pgSchema")
                                && each.constant().equals(definition.function().substring(0, dot)))
                        .map(Definition::name);
    }

    private Optional<Definition> only(Predicate<Definition> which) {
        List<Definition> found = all().filter(which).toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private Stream<Definition> all() {
        return files.entrySet().stream().flatMap(file -> Definition.of(file.getKey(), file.getValue()).stream());
    }
}
