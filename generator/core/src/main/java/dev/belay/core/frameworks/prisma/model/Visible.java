package dev.belay.core.frameworks.prisma.model;

import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which schemas of the database the file speaks of, and how it names things.
 *
 * @param schemas the schemas of its data source; {@code public} where it names none
 * @param named whether it names them, so that each model has to say where it is
 * @param camelCase whether its fields have names of their own for columns in snake case
 * @param pascalCase whether its models have names of their own for tables in snake case
 */
record Visible(Set<String> schemas, boolean named, boolean camelCase, boolean pascalCase) {

    private static final Pattern SCHEMAS = Pattern.compile("(?m)^\\s*schemas\\s*=\\s*\\[(.*)]");
    private static final Pattern MAPPED_FIELD =
            Pattern.compile("(?m)^\\s*[a-z]+[A-Z]\\w*\\s.*@map\\(\"[a-z0-9]+_[a-z0-9_]+\"\\)");
    private static final Pattern MAPPED_MODEL = Pattern.compile("(?m)^\\s*@@map\\(\"[a-z0-9_]+\"\\)");

    static Visible of(String schema) {
        Matcher list = SCHEMAS.matcher(schema);
        boolean named = list.find();
        Set<String> schemas = named
                ? List.of(list.group(1).split(",")).stream()
                        .map(String::strip)
                        .filter(name -> name.length() > 1)
                        .map(Words::unquoted)
                        .collect(Collectors.toSet())
                : Set.of(TableName.PUBLIC.value());
        return new Visible(
                schemas,
                named,
                MAPPED_FIELD.matcher(schema).find(),
                MAPPED_MODEL.matcher(schema).find());
    }

    boolean shows(Identifier schema) {
        return schemas.contains(schema.value());
    }

    /** Whether a model says it is that table, more than one of them included. */
    boolean hasModel(SchemaText text, TableName table) {
        return !all(text.models(), table.schema(), table.name()).isEmpty();
    }

    /** Whether an enum says it is that type, more than one of them included. */
    boolean hasEnum(SchemaText text, Identifier schema, Identifier name) {
        return !all(text.enums(), schema, name).isEmpty();
    }

    /** The model of a table; empty where there is none, or more than one. */
    Optional<Block> model(SchemaText text, TableName table) {
        return only(text.models(), table.schema(), table.name());
    }

    /** The enum of a type; empty where there is none, or more than one. */
    Optional<Block> enumBlock(SchemaText text, Identifier schema, Identifier name) {
        return only(text.enums(), schema, name);
    }

    private static Optional<Block> only(List<Block> blocks, Identifier schema, Identifier name) {
        List<Block> found = all(blocks, schema, name);
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private static List<Block> all(List<Block> blocks, Identifier schema, Identifier name) {
        return blocks.stream()
                .filter(block -> block.mappedName().equals(name.value()))
                .filter(block -> block.schema().map(schema.value()::equals).orElse(true))
                .toList();
    }

    String fieldName(String column) {
        return camelCase ? Words.camelCase(column) : Words.name(column);
    }

    String modelName(String table) {
        return pascalCase ? Words.pascalCase(table) : Words.name(table);
    }

    /** Says which object a block stands for, where its name does not. */
    void place(Block block, Identifier schema, Identifier name) {
        if (!block.name().equals(name.value())) {
            block.mapTo(name.value());
        }
        if (named) {
            block.addAttribute("@@schema(" + Words.quoted(schema.value()) + ")");
        }
    }
}
