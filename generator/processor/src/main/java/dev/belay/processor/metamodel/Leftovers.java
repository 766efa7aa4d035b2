package dev.belay.processor.metamodel;

import dev.belay.core.objects.NamedConstraint;
import dev.belay.core.objects.Table;
import dev.belay.core.state.ColumnUse;
import dev.belay.core.state.Pending;
import dev.belay.core.state.SchemaState;
import dev.belay.dsl.indexes.IndexDefinition;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The old shapes of a schema that live on for the previous release, and what becomes of each. */
final class Leftovers {

    private final Map<TableName, Map<Optional<Identifier>, String>> found = new HashMap<>();

    /**
     * Looks through what is pending.
     *
     * @param state the schema
     * @param contracts the ids of the changes that contract, by the id of what they contract
     */
    Leftovers(SchemaState state, Map<String, String> contracts) {
        for (Pending pending : state.pending()) {
            String contract = contracts.get(pending.change());
            String end = contract == null ? "kept until its contract" : "contracted by " + contract;
            Leftover.Finder finder = new Leftover.Finder(pending.change());
            pending.items().stream()
                    .flatMap(item -> item.accept(finder).stream())
                    .forEach(leftover -> found.computeIfAbsent(leftover.table(), unused -> new HashMap<>())
                            .put(leftover.column(), leftover.why() + "; " + end));
        }
    }

    /** What becomes of a table; empty where it stays. */
    Optional<String> table(TableName table) {
        return Optional.ofNullable(found.getOrDefault(table, Map.of()).get(Optional.<Identifier>empty()));
    }

    /** What becomes of a column; empty where it stays. */
    Optional<String> column(TableName table, Identifier column) {
        return Optional.ofNullable(found.getOrDefault(table, Map.of()).get(Optional.of(column)));
    }

    /** What becomes of an index, which goes with its column; empty where it stays. */
    Optional<String> index(Table table, IndexDefinition index) {
        return first(table, use -> use.usedBy(index));
    }

    /** What becomes of a constraint, which goes with its column; empty where it stays. */
    Optional<String> constraint(Table table, NamedConstraint constraint) {
        return first(table, use -> use.usedBy(constraint));
    }

    private Optional<String> first(Table table, Predicate<ColumnUse> uses) {
        if (!found.containsKey(table.name())) {
            return Optional.empty();
        }
        return table.columns().stream()
                .filter(column -> column(table.name(), column.name()).isPresent())
                .filter(column -> uses.test(new ColumnUse(table, column.name())))
                .findFirst()
                .flatMap(column -> column(table.name(), column.name()));
    }
}
