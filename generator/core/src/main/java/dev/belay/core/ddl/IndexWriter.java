package dev.belay.core.ddl;

import dev.belay.dsl.indexes.IndexDefinition;
import dev.belay.dsl.indexes.IndexPart;
import java.util.List;

/** Writes {@link IndexDdl}. */
final class IndexWriter implements IndexDdl.Visitor<List<String>> {

    private static final int LONG_LINE = 100;

    @Override
    public List<String> create(IndexDdl.Create statement) {
        IndexDefinition index = statement.index();
        String head = "CREATE " + (index.unique() ? "UNIQUE " : "") + "INDEX "
                + (statement.concurrently() ? "CONCURRENTLY IF NOT EXISTS " : "") + SqlText.identifier(index.name());
        String where = "ON " + SqlText.table(statement.table()) + " " + method(index) + "("
                + SqlText.joined(index.parts(), IndexWriter::part) + ")" + storage(index);
        boolean fits = head.length() + where.length() < LONG_LINE;
        return List.of(head + (fits ? " " : "\n  ") + where);
    }

    @Override
    public List<String> drop(IndexDdl.Drop statement) {
        return List.of("DROP INDEX " + (statement.concurrently() ? "CONCURRENTLY " : "")
                + (statement.ifExists() ? "IF EXISTS " : "")
                + SqlText.qualified(
                        statement.table().schema(), statement.index().name()));
    }

    @Override
    public List<String> rename(IndexDdl.Rename statement) {
        return List.of("ALTER INDEX " + SqlText.qualified(statement.table().schema(), statement.index()) + " RENAME TO "
                + SqlText.identifier(statement.newName()));
    }

    private static String method(IndexDefinition index) {
        return index.method().equals(IndexDefinition.BTREE) ? "" : "USING " + SqlText.identifier(index.method()) + " ";
    }

    static String part(IndexPart part) {
        StringBuilder text = new StringBuilder();
        part.column().ifPresent(column -> text.append(SqlText.identifier(column)));
        part.expression().ifPresent(expression -> text.append(SqlText.parenthesized(expression)));
        part.collation().ifPresent(name -> text.append(" COLLATE ").append(SqlText.identifier(name)));
        part.operatorClass().ifPresent(name -> text.append(' ').append(SqlText.identifier(name)));
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
        return (index.include().isEmpty() ? "" : " INCLUDE (" + SqlText.identifiers(index.include()) + ")")
                + (index.nullsNotDistinct() ? " NULLS NOT DISTINCT" : "")
                + index.predicate()
                        .map(predicate -> " WHERE " + SqlText.text(predicate))
                        .orElse("");
    }
}
