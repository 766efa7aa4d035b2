package dev.belay.core.frameworks.alembic;

import dev.belay.core.ddl.IndexDdl;
import dev.belay.core.ddl.PostgresWriter;
import dev.belay.dsl.indexes.IndexDefinition;
import dev.belay.dsl.indexes.IndexPart;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import java.util.List;
import java.util.stream.Stream;

/** Writes {@link IndexDdl}. */
final class Indexes implements IndexDdl.Visitor<List<Operation>> {

    private final RawSql raw;

    Indexes(RawSql raw) {
        this.raw = raw;
    }

    @Override
    public List<Operation> create(IndexDdl.Create statement) {
        return isNative(statement.table(), statement.index())
                ? creating(statement).alone()
                : raw.of(statement);
    }

    @Override
    public List<Operation> drop(IndexDdl.Drop statement) {
        return Names.areQuotedAlike(statement.table(), List.of(statement.index().name()))
                ? Call.of("op.drop_index")
                        .with(Names.verbatim(statement.index().name()))
                        .with(Names.of(statement.table()).as("table_name"))
                        .with(Names.schema(statement.table().schema()))
                        .when(statement.concurrently(), Call.TRUE.as("postgresql_concurrently"))
                        .when(statement.ifExists(), Call.TRUE.as("if_exists"))
                        .alone()
                : raw.of(statement);
    }

    @Override
    public List<Operation> rename(IndexDdl.Rename statement) {
        return raw.of(statement);
    }

    private static Call creating(IndexDdl.Create statement) {
        IndexDefinition index = statement.index();
        return Call.of("op.create_index")
                .with(Names.verbatim(index.name()), Names.of(statement.table()))
                .with(Layout.list(index.parts().stream().map(Indexes::part)))
                .with((index.unique() ? Call.TRUE : Call.FALSE).as("unique"))
                .with(Names.schema(statement.table().schema()))
                .when(
                        !index.method().equals(IndexDefinition.BTREE),
                        Names.of(index.method()).as("postgresql_using"))
                .when(!index.include().isEmpty(), Names.list(index.include()).as("postgresql_include"))
                .when(index.nullsNotDistinct(), Call.TRUE.as("postgresql_nulls_not_distinct"))
                .with(index.predicate().stream()
                        .map(predicate -> Call.text(predicate.text().strip()).as("postgresql_where")))
                .when(statement.concurrently(), Call.TRUE.as("postgresql_concurrently"), Call.TRUE.as("if_not_exists"));
    }

    private static Layout part(IndexPart part) {
        boolean plain =
                part.column().map(IndexPart::column).filter(part::equals).isPresent();
        return plain ? Names.of(part.column().orElseThrow()) : Call.text(PostgresWriter.indexPart(part));
    }

    private static boolean isNative(TableName table, IndexDefinition index) {
        Stream<Identifier> columns = index.parts().stream().flatMap(part -> part.column().stream());
        return index.method().value().matches("[a-z]+")
                && Names.areQuotedAlike(table, List.of(index.name()))
                && Names.areQuotedAlike(Stream.concat(columns, index.include().stream()));
    }
}
