package dev.belay.core.plan.expansion;

import dev.belay.core.objects.Table;
import dev.belay.core.plan.Phase;
import dev.belay.dsl.Intent;
import dev.belay.dsl.constraints.ForeignKey;
import dev.belay.dsl.indexes.CreateIndex;
import dev.belay.dsl.indexes.IndexDefinition;
import dev.belay.dsl.names.Identifier;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Foreign keys without an index on the columns that reference: every DELETE over there reads the whole table here. */
public final class UnindexedReferences {

    private static final Set<String> EQUALITY = Set.of("btree", "hash");

    private UnindexedReferences() {}

    /** Tells people of it, where neither the table nor the change at hand has such an index. */
    static void warn(Draft draft, Phase phase, Table table, ForeignKey key) {
        boolean created = created(draft, table).anyMatch(index -> leads(index, key.columns()));
        if (!created && !isIndexed(table, key)) {
            String columns = key.columns().stream().map(Identifier::value).collect(Collectors.joining(", "));
            draft.gate(
                    phase,
                    "No index of " + table.name() + " begins with (" + columns
                            + "): every DELETE, and every UPDATE of a"
                            + " key, in " + key.target() + " reads all rows of " + table.name()
                            + ". Create one unless neither ever happens.");
        }
    }

    /** Whether an index or a key of the table begins with the columns of a foreign key. */
    public static boolean isIndexed(Table table, ForeignKey key) {
        Stream<IndexDefinition> keys = table.constraints().stream()
                .map(constraint -> constraint.definition().accept(Carrying.KeyIndex.named(constraint.name())))
                .flatMap(Optional::stream);
        return Stream.concat(table.indexes().stream(), keys).anyMatch(index -> leads(index, key.columns()));
    }

    private static Stream<IndexDefinition> created(Draft draft, Table table) {
        return draft.change().intents().stream()
                .map(Intent::operation)
                .filter(CreateIndex.class::isInstance)
                .map(CreateIndex.class::cast)
                .filter(create -> create.table().equals(table.name()))
                .map(CreateIndex::index);
    }

    private static boolean leads(IndexDefinition index, List<Identifier> columns) {
        boolean findsEquals = EQUALITY.contains(index.method().value());
        if (!findsEquals || index.predicate().isPresent() || index.parts().size() < columns.size()) {
            return false;
        }
        List<Identifier> leading = index.parts().subList(0, columns.size()).stream()
                .flatMap(part -> part.column().stream())
                .toList();
        return new HashSet<>(leading).equals(new HashSet<>(columns));
    }
}
