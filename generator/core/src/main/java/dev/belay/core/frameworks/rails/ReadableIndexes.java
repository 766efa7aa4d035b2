package dev.belay.core.frameworks.rails;

import dev.belay.core.objects.NamedConstraint;
import dev.belay.core.objects.Table;
import dev.belay.core.state.SchemaState;
import dev.belay.dsl.constraints.Unique;
import dev.belay.dsl.indexes.IndexDefinition;
import dev.belay.dsl.names.TableName;
import java.util.List;
import java.util.Optional;

/**
 * Of which tables Rails can list the indexes. Before 7.1 it stumbles over INCLUDE and NULLS NOT DISTINCT, whichever
 * index it was asked for ({@code undefined method 'to_sym' for nil}).
 *
 * @param version the Rails of the project
 * @param states the schema before the change and in the end
 */
record ReadableIndexes(RailsVersion version, List<SchemaState> states) {

    /** Whether it can list those of a table. */
    boolean of(TableName name) {
        return version.atLeast(RailsVersion.RAILS_7_1)
                || states.stream()
                        .map(state -> state.table(name))
                        .flatMap(Optional::stream)
                        .allMatch(ReadableIndexes::isReadable);
    }

    private static boolean isReadable(Table table) {
        return table.indexes().stream().allMatch(ReadableIndexes::isReadable)
                && table.constraints().stream().allMatch(ReadableIndexes::isReadable);
    }

    private static boolean isReadable(IndexDefinition index) {
        return index.include().isEmpty() && !index.nullsNotDistinct();
    }

    private static boolean isReadable(NamedConstraint constraint) {
        return !(constraint.definition() instanceof Unique unique && unique.nullsNotDistinct());
    }
}
