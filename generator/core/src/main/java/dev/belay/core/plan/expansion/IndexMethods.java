package dev.belay.core.plan.expansion;

import dev.belay.dsl.indexes.IndexDefinition;
import dev.belay.dsl.indexes.IndexPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What PostgreSQL's own access methods can do for an index, equal on PostgreSQL 14 to 18 ({@code IndexMethodsTest}). Of
 * methods that an extension brings, nothing is known.
 */
public final class IndexMethods {

    private record Abilities(boolean unique, boolean severalColumns, boolean order, boolean include) {}

    private static final Map<String, Abilities> METHODS = Map.of(
            "btree", new Abilities(true, true, true, true),
            "hash", new Abilities(false, false, false, false),
            "gin", new Abilities(false, true, false, false),
            "gist", new Abilities(false, true, false, true),
            "spgist", new Abilities(false, false, false, true),
            "brin", new Abilities(false, true, false, false));

    private IndexMethods() {}

    /** What the index asks of its method that it cannot do, in words that complete "has no". */
    public static List<String> lacks(IndexDefinition index) {
        return Optional.ofNullable(METHODS.get(index.method().value()))
                .map(abilities -> lacks(index, abilities))
                .orElse(List.of());
    }

    private static List<String> lacks(IndexDefinition index, Abilities can) {
        List<String> lacks = new ArrayList<>();
        if (index.unique() && !can.unique()) {
            lacks.add("unique indexes");
        }
        if (index.parts().size() > 1 && !can.severalColumns()) {
            lacks.add("indexes of several columns");
        }
        if (index.parts().stream().anyMatch(IndexMethods::isSorted) && !can.order()) {
            lacks.add("order of values");
        }
        if (!index.include().isEmpty() && !can.include()) {
            lacks.add("included columns");
        }
        return lacks;
    }

    private static boolean isSorted(IndexPart part) {
        return part.sort() == IndexPart.Sort.DESCENDING || part.nulls().isPresent();
    }
}
