package dev.belay.processor.metamodel;

import dev.belay.core.state.Pending;
import dev.belay.core.state.SchemaState;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

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
}
