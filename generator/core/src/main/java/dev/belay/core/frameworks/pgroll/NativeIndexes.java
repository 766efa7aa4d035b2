package dev.belay.core.frameworks.pgroll;

import dev.belay.core.ddl.PostgresWriter;
import dev.belay.core.state.SchemaState;
import dev.belay.dsl.indexes.CreateIndex;
import dev.belay.dsl.indexes.DropIndex;
import dev.belay.dsl.indexes.IndexDefinition;
import dev.belay.dsl.indexes.IndexPart;
import dev.belay.dsl.indexes.IndexVisitor;
import dev.belay.dsl.names.TableName;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Operations on indexes in pgroll's words; empty where pgroll has none that lead to the same catalog. */
record NativeIndexes(SchemaState before) implements IndexVisitor<Optional<List<Json.Members>>> {

    private static final Set<String> METHODS = Set.of("btree", "hash", "gist", "spgist", "gin", "brin");

    @Override
    public Optional<List<Json.Members>> createIndex(CreateIndex operation) {
        return created(operation.table(), operation.index()).map(List::of);
    }

    /** pgroll does not see an index of expressions. */
    @Override
    public Optional<List<Json.Members>> dropIndex(DropIndex operation) {
        boolean known = before.table(operation.table())
                .flatMap(table -> table.index(operation.index()))
                .filter(index ->
                        index.parts().stream().allMatch(part -> part.column().isPresent()))
                .isPresent();
        return NativeNames.isReachable(operation.table()) && known
                ? Optional.of(List.of(Json.members()
                        .with(
                                "drop_index",
                                Json.members().with("name", operation.index().value()))))
                : Optional.empty();
    }

    /** An index, built without blocking writes. */
    static Optional<Json.Members> created(TableName table, IndexDefinition index) {
        boolean faithful = NativeNames.isReachable(table)
                && METHODS.contains(index.method().value())
                && index.parts().stream().allMatch(NativeIndexes::isPlain)
                && index.include().isEmpty()
                && !index.nullsNotDistinct();
        return faithful ? Optional.of(written(table, index)) : Optional.empty();
    }

    /**
     * Expressions are not in pgroll's language; operator classes and collations it would write without quotes; the place
     * of NULLs it writes without the word NULLS, which is no SQL.
     */
    private static boolean isPlain(IndexPart part) {
        return part.column().isPresent()
                && part.operatorClass().isEmpty()
                && part.collation().isEmpty()
                && part.nulls().isEmpty();
    }

    private static Json.Members written(TableName table, IndexDefinition index) {
        Json.Members members = Json.members()
                .with("name", index.name().value())
                .with("table", table.name().value())
                .with(
                        "columns",
                        Json.elements(index.parts().stream()
                                .map(NativeIndexes::column)
                                .toList()));
        if (!index.method().equals(IndexDefinition.BTREE)) {
            members = members.with("method", index.method().value());
        }
        if (index.unique()) {
            members = members.with("unique", Json.flag(true));
        }
        if (index.predicate().isPresent()) {
            members = members.with(
                    "predicate", PostgresWriter.value(index.predicate().orElseThrow()));
        }
        return Json.members().with("create_index", members);
    }

    private static Json.Members column(IndexPart part) {
        Json.Members column =
                Json.members().with("column", part.column().orElseThrow().value());
        return part.sort() == IndexPart.Sort.DESCENDING ? column.with("sort", "DESC") : column;
    }
}
