package dev.belay.core.frameworks.prisma;

import dev.belay.core.ddl.IndexDdl;
import dev.belay.core.ddl.PostgresWriter;
import dev.belay.dsl.indexes.IndexDefinition;
import dev.belay.dsl.indexes.IndexPart;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Indexes in Prisma's words.
 *
 * @param inPublic what stands in front of a name in schema {@code public}: nothing, or the schema where the search path
 *     of the connection does not find it
 */
record NativeIndexes(String inPublic) implements IndexDdl.Visitor<List<String>> {

    @Override
    public List<String> create(IndexDdl.Create statement) {
        IndexDefinition index = statement.index();
        String parts = index.parts().stream().map(NativeIndexes::part).collect(Collectors.joining(", "));
        return List.of("-- CreateIndex\nCREATE " + (index.unique() ? "UNIQUE " : "") + "INDEX "
                + (statement.concurrently() ? "CONCURRENTLY IF NOT EXISTS " : "") + Names.name(index.name()) + " ON "
                + qualified(statement.table().schema(), statement.table().name()) + method(index.method()) + "(" + parts
                + ")" + storage(index));
    }

    @Override
    public List<String> drop(IndexDdl.Drop statement) {
        return List.of("-- DropIndex\nDROP INDEX " + (statement.concurrently() ? "CONCURRENTLY " : "")
                + (statement.ifExists() ? "IF EXISTS " : "")
                + qualified(statement.table().schema(), statement.index().name()));
    }

    @Override
    public List<String> rename(IndexDdl.Rename statement) {
        return List.of("-- RenameIndex\nALTER INDEX "
                + qualified(statement.table().schema(), statement.index()) + " RENAME TO "
                + Names.name(statement.newName()));
    }

    private String qualified(Identifier schema, Identifier name) {
        return (schema.equals(TableName.PUBLIC) ? inPublic : "") + Names.qualified(schema, name);
    }

    private static String method(Identifier method) {
        return method.equals(IndexDefinition.BTREE) ? "" : " USING " + PostgresWriter.identifier(method) + " ";
    }

    private static String part(IndexPart part) {
        StringBuilder text = new StringBuilder();
        part.column().ifPresent(column -> text.append(Names.name(column)));
        part.expression().ifPresent(expression -> text.append(Names.parenthesized(expression)));
        part.collation().ifPresent(name -> text.append(" COLLATE ").append(Names.name(name)));
        part.operatorClass().ifPresent(name -> text.append(' ').append(PostgresWriter.identifier(name)));
        text.append(
                switch (part.sort()) {
                    case ASCENDING -> "";
                    case DESCENDING -> " DESC";
                });
        part.nulls().ifPresent(nulls -> text.append(nulls(nulls)));
        return text.toString();
    }

    private static String nulls(IndexPart.Nulls nulls) {
        return switch (nulls) {
            case FIRST -> " NULLS FIRST";
            case LAST -> " NULLS LAST";
        };
    }

    private static String storage(IndexDefinition index) {
        return (index.include().isEmpty() ? "" : " INCLUDE (" + Names.names(index.include()) + ")")
                + (index.nullsNotDistinct() ? " NULLS NOT DISTINCT" : "")
                + index.predicate()
                        .map(predicate -> " WHERE " + predicate.text().strip())
                        .orElse("");
    }
}
