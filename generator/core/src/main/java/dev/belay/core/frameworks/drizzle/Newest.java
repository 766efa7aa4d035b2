package dev.belay.core.frameworks.drizzle;

import dev.belay.core.frameworks.Gathered;
import dev.belay.core.frameworks.Head;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the newest journal and the newest snapshot of a folder say, so that a text which this renderer has just written
 * is not parsed again, and the text of each table, which most migrations leave as it is. It is asked by the very text:
 * it cannot know another one.
 */
final class Newest implements Gathered {

    /** More than one migration writes. */
    private static final int FEW = 50;

    /** Characters that a change adds, or fewer. */
    private static final int MORE = 4096;

    private final Map<String, ObjectNode> parsed = new IdentityHashMap<>();
    private final Map<JsonNode, String> repeated = new IdentityHashMap<>();
    private int longest;

    static Newest of(Head head) {
        return head.gathered(Newest.class, Newest::new);
    }

    @Override
    public void add(String path, String text) {}

    /** What a text says that has been written just now; nobody changes it any more. */
    Optional<ObjectNode> node(String text) {
        return Optional.ofNullable(parsed.get(text));
    }

    /** The text of a journal or a snapshot, which nobody changes any more. */
    String text(ObjectNode node) {
        // a snapshot is hardly longer than the one before, and half a megabyte at the end of a long history
        String text = JsonText.of(node, repeated, longest + MORE);
        longest = Math.max(longest, text.length());
        if (parsed.size() > FEW) {
            parsed.clear();
        }
        parsed.put(text, node);
        return text;
    }
}
