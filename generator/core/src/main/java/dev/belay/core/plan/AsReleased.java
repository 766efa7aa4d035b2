package dev.belay.core.plan;

import dev.belay.core.config.Policy;
import dev.belay.core.state.SchemaDelta;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What has been released of a history, which databases hold whatever it would become today.
 *
 * @param ids the ids of the released changes
 * @param deltas what those of them have made of the schema that did more than what their operations say, by their ids
 */
public record AsReleased(Set<String> ids, Map<String, SchemaDelta> deltas) {

    /** Nothing has been released. */
    public static final AsReleased NOTHING = new AsReleased(Set.of(), Map.of());

    /** Copies the collections. */
    public AsReleased {
        ids = Set.copyOf(ids);
        deltas = Map.copyOf(deltas);
    }

    /** What a released change has made of the schema; empty where its operations say so. */
    Optional<SchemaDelta> delta(String id) {
        return Optional.ofNullable(deltas.get(id));
    }

    /** The policy by which a released change was planned, as far as the database tells; otherwise that of today. */
    Policy policy(String id, Policy today) {
        return delta(id).flatMap(SchemaDelta::retained).stream()
                .flatMap(edit -> edit.put().stream())
                .filter(retained -> retained.column().isEmpty())
                .findFirst()
                .map(moved -> today.withRetentionSchema(moved.table().schema()))
                .orElse(today);
    }
}
