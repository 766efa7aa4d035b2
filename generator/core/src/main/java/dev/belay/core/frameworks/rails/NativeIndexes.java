package dev.belay.core.frameworks.rails;

import dev.belay.core.ddl.IndexDdl;
import dev.belay.core.ddl.PostgresWriter;
import dev.belay.dsl.indexes.IndexDefinition;
import dev.belay.dsl.indexes.IndexPart;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes {@link IndexDdl} in the words of ActiveRecord. */
final class NativeIndexes implements IndexDdl.Visitor<Optional<RubyStatement>> {

    private static final int COLUMNS_THAT_ARE_QUESTIONED = 4;

    private final RailsVersion version;
    private final Set<TableName> created;
    private final ReadableIndexes readable;

    /**
     * A writer of indexes.
     *
     * @param version the Rails of the project
     * @param created the tables that the same method has created before
     * @param readable of which tables that Rails can list the indexes
     */
    NativeIndexes(RailsVersion version, Set<TableName> created, ReadableIndexes readable) {
        this.created = created;
        this.version = version;
        this.readable = readable;
    }

    /** strong_migrations asks for a reason for many columns, and for an index that is built while writes wait. */
    @Override
    public Optional<RubyStatement> create(IndexDdl.Create statement) {
        IndexDefinition index = statement.index();
        boolean blocks = !statement.concurrently() && !created.contains(statement.table());
        boolean wide = !index.unique() && index.parts().size() >= COLUMNS_THAT_ARE_QUESTIONED;
        return isFaithful(statement.table(), index)
                ? Natives.statement(call(statement), wide || blocks)
                : Optional.empty();
    }

    /** With {@code if_exists} Rails lists the indexes of the table. */
    @Override
    public Optional<RubyStatement> drop(IndexDdl.Drop statement) {
        return Natives.isPlain(statement.table(), statement.index().name())
                        && (!statement.ifExists() || readable.of(statement.table()))
                ? Natives.statement(
                        RubyCall.of("remove_index", Natives.table(statement.table()))
                                .with("name", Natives.name(statement.index().name()))
                                .with("algorithm", concurrently(statement.concurrently()))
                                .withFlag("if_exists", statement.ifExists()),
                        !statement.concurrently())
                : Optional.empty();
    }

    /** Rails 6.1 leaves the schema out. */
    @Override
    public Optional<RubyStatement> rename(IndexDdl.Rename statement) {
        return Natives.isPlain(statement.table(), statement.index(), statement.newName())
                        && statement.table().schema().equals(TableName.PUBLIC)
                ? Natives.safe(RubyCall.of(
                        "rename_index",
                        Natives.table(statement.table()),
                        Natives.name(statement.index()),
                        Natives.name(statement.newName())))
                : Optional.empty();
    }

    private RubyCall call(IndexDdl.Create statement) {
        IndexDefinition index = statement.index();
        RubyCall call = RubyCall.of("add_index", Natives.table(statement.table()), keys(index))
                .with("name", Natives.name(index.name()))
                .withFlag("unique", index.unique());
        RubyCall whole = index.method().equals(IndexDefinition.BTREE)
                ? call
                : call.with("using", RubyText.symbol(index.method()));
        return whole.with("include", index.include().isEmpty() ? Optional.empty() : Optional.of(include(index)))
                .withFlag("nulls_not_distinct", index.nullsNotDistinct())
                .with(
                        "where",
                        index.predicate()
                                .map(rows -> RubyText.string(rows.text().strip())))
                .with("algorithm", concurrently(statement.concurrently()))
                .withFlag("if_not_exists", statement.concurrently());
    }

    private boolean isFaithful(TableName table, IndexDefinition index) {
        boolean old = !version.atLeast(RailsVersion.RAILS_7_1);
        return Natives.isPlain(table, index.name())
                && RubyText.isPlain(index.method())
                && Natives.arePlain(index.include())
                && !(old && (index.nullsNotDistinct() || !index.include().isEmpty()))
                && RubyText.isOneLine(sql(index))
                && !isMistaken(index)
                && index.predicate().stream()
                        .allMatch(rows -> RubyText.isOneLine(rows.text().strip()));
    }

    /** A text without anything but letters would be taken for the name of a column. */
    private static boolean isMistaken(IndexDefinition index) {
        return !areColumns(index) && sql(index).matches("\\w*");
    }

    /** Columns as symbols; whatever is more than columns is SQL. */
    private static String keys(IndexDefinition index) {
        return areColumns(index) ? RubyText.symbolOrSymbols(columns(index)) : RubyText.string(sql(index));
    }

    private static String sql(IndexDefinition index) {
        return index.parts().stream().map(PostgresWriter::indexPart).collect(Collectors.joining(", "));
    }

    private static String include(IndexDefinition index) {
        return RubyText.symbols(index.include());
    }

    private static boolean areColumns(IndexDefinition index) {
        return Natives.arePlain(columns(index))
                && index.parts().stream()
                        .allMatch(part -> part.column()
                                .filter(column -> part.equals(IndexPart.column(column)))
                                .isPresent());
    }

    private static List<Identifier> columns(IndexDefinition index) {
        return index.parts().stream().flatMap(part -> part.column().stream()).toList();
    }

    private static Optional<String> concurrently(boolean concurrently) {
        return concurrently ? Optional.of(":concurrently") : Optional.empty();
    }
}
