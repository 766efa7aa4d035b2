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
import java.util.Set;

/** Operations on indexes in pgroll's words, where it has some that lead to the same catalog. */
record NativeIndexes(SchemaState before) implements IndexVisitor<Wording> {

    private static final Set<String> METHODS = Set.of("btree", "hash", "gist", "spgist", "gin", "brin");

    @Override
    public Wording createIndex(CreateIndex operation) {
        return created(operation.table(), operation.index());
    }

    @Override
    public Wording dropIndex(DropIndex operation) {
        boolean seen = before.table(operation.table())
                .flatMap(table -> table.index(operation.index()))
                .filter(index ->
                        index.parts().stream().allMatch(part -> part.column().isPresent()))
                .isPresent();
        return Wording.given(NativeNames.isReachable(operation.table()), NativeNames.unreachable(operation.table()))
                .and(seen, operation.index() + " has expressions, and pgroll does not see an index of expressions")
                .then(() -> List.of(Json.members()
                        .with(
                                "drop_index",
                                Json.members().with("name", operation.index().value()))));
    }

    /** An index, built without blocking writes. */
    static Wording created(TableName table, IndexDefinition index) {
        return Wording.given(NativeNames.isReachable(table), NativeNames.unreachable(table))
                .and(METHODS.contains(index.method().value()), index.name() + " has a method that pgroll does not know")
                .and(
                        index.parts().stream().allMatch(NativeIndexes::isPlain)
                                && index.include().isEmpty()
                                && !index.nullsNotDistinct(),
                        index.name() + " has more than columns and their order, which pgroll cannot write")
                .then(() -> List.of(written(table, index)));
    }

    /**
     * Expressions are not in pgroll's language; operator classes and collations it would write without quotes; the
     * place of NULLs it writes without the word NULLS, which is no SQL.
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
