package dev.belay.core.frameworks.knex;

import dev.belay.core.frameworks.knex.CallChain.Call;
import dev.belay.dsl.indexes.IndexDefinition;
import dev.belay.dsl.indexes.IndexPart;
import dev.belay.dsl.names.Identifier;
import java.util.List;
import java.util.Optional;

/** Indexes in the words of Knex's table builder, which knows columns and nothing else of them, and no CONCURRENTLY. */
final class IndexChains {

    private IndexChains() {}

    /** Creates the index; nothing where only SQL can say it. */
    static Optional<CallChain> creating(IndexDefinition index) {
        List<Identifier> columns =
                index.parts().stream().flatMap(part -> part.column().stream()).toList();
        return isPlain(index) && Words.arePlain(columns) ? Optional.of(call(index, columns)) : Optional.empty();
    }

    /** Drops the index; nothing where only SQL can say it. */
    static Optional<CallChain> dropping(IndexDefinition index) {
        return Words.isPlain(index.name())
                ? Optional.of(CallChain.of("table", Call.of("dropIndex", "[]", Words.constant(index.name()))))
                : Optional.empty();
    }

    private static CallChain call(IndexDefinition index, List<Identifier> columns) {
        String name = Words.constant(index.name());
        Call call = index.unique()
                ? new Call(
                        "unique", List.of(Words.list(columns)), List.of("indexName: " + name, "useConstraint: false"))
                : Call.of("index", Words.list(columns), name);
        return CallChain.of("table", call);
    }

    private static boolean isPlain(IndexDefinition index) {
        return Words.isPlain(index.name())
                && index.method().equals(IndexDefinition.BTREE)
                && index.include().isEmpty()
                && index.predicate().isEmpty()
                && !index.nullsNotDistinct()
                && index.parts().stream().allMatch(IndexChains::isPlainColumn);
    }

    private static boolean isPlainColumn(IndexPart part) {
        return part.column().map(IndexPart::column).filter(part::equals).isPresent();
    }
}
