package dev.belay.core.frameworks.drizzle;

import dev.belay.core.frameworks.Head;
import dev.belay.core.json.JsonTree;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The list of migrations of Drizzle 0.x. A migration runs when its time is later than that of the newest that has run:
 * one that is not later than its predecessor would never run, and nothing would say so.
 *
 * @param node the JSON
 */
record Journal(ObjectNode node) {

    /** Where it lies within the folder of the migrations. */
    static final String FILE = "meta/_journal.json";

    private static final long SECOND = 1000;

    /** That of a folder, or a new one. */
    static Journal of(Head head) {
        return new Journal(read(head, FILE).map(Journal::open).orElseGet(() -> {
            ObjectNode fresh = JsonNodeFactory.instance.objectNode();
            fresh.put("version", "7").put("dialect", "postgresql").putArray("entries");
            return fresh;
        }));
    }

    /** The same list, to which migrations can be added. */
    private static ObjectNode open(ObjectNode node) {
        ObjectNode open = JsonNodeFactory.instance.objectNode();
        open.setAll(node);
        if (node.path("entries") instanceof ArrayNode entries) {
            open.putArray("entries").addAll(entries);
        }
        return open;
    }

    /** The snapshot beside the newest migration of the list, or an empty one. */
    Snapshot newest(Head head) {
        return newestSnapshot()
                .flatMap(file -> read(head, file))
                .map(Snapshot::new)
                .orElseGet(Snapshot::empty);
    }

    /** Where the snapshot of the newest migration is, if there is one; empty for a list without a migration. */
    Optional<String> newestSnapshot() {
        return newestTag()
                .map(tag ->
                        "meta/" + (tag.contains("_") ? tag.substring(0, tag.indexOf('_')) : tag) + "_snapshot.json");
    }

    /** The number of the next migration. */
    int nextIndex() {
        return last().map(entry -> entry.path("idx").asInt(entries().size() - 1) + 1)
                .orElse(0);
    }

    /** What stands in front of the name of the newest migration; empty for a list without one. */
    Optional<String> newestTag() {
        return last().map(entry -> entry.path("tag").asString(""));
    }

    /** The latest time in the list; empty for a list without a migration. */
    Optional<LocalDateTime> newestTime() {
        return StreamSupport.stream(entries().spliterator(), false)
                .map(entry -> entry.path("when").asLong(0))
                .max(Long::compare)
                .map(when -> LocalDateTime.ofInstant(Instant.ofEpochMilli(when), ZoneOffset.UTC));
    }

    /**
     * Adds a migration.
     *
     * @param tag its name
     * @param at when it was written; it gets a later time where the list is ahead of that
     * @return its time in the list
     */
    long add(String tag, LocalDateTime at) {
        long previous = last().map(entry -> entry.path("when").asLong(0)).orElse(0L);
        long wanted = at.toInstant(ZoneOffset.UTC).toEpochMilli();
        long when = Math.max(wanted, (previous / SECOND + 1) * SECOND);
        ObjectNode entry = JsonNodeFactory.instance.objectNode().put("idx", nextIndex());
        entry.put("version", node.path("version").asString("7"));
        entry.put("when", when).put("tag", tag).put("breakpoints", true);
        entries().add(entry);
        return when;
    }

    /** The list without the migrations whose files have those paths. */
    Journal without(Set<String> paths) {
        ObjectNode cut = node.deepCopy();
        ArrayNode kept = cut.putArray("entries");
        entries().forEach(entry -> {
            if (!paths.contains(entry.path("tag").asString("") + ".sql")) {
                kept.add(entry);
            }
        });
        return new Journal(cut);
    }

    private Optional<JsonNode> last() {
        ArrayNode entries = entries();
        return entries.isEmpty() ? Optional.empty() : Optional.of(entries.get(entries.size() - 1));
    }

    private ArrayNode entries() {
        return node.path("entries") instanceof ArrayNode entries ? entries : node.putArray("entries");
    }

    private static Optional<ObjectNode> read(Head head, String file) {
        return head.text(file)
                .flatMap(text -> Newest.of(head)
                        .node(text)
                        .or(() -> Optional.of(JsonTree.of(text))
                                .filter(ObjectNode.class::isInstance)
                                .map(ObjectNode.class::cast)));
    }
}
