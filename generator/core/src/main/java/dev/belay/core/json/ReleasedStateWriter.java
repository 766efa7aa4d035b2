package dev.belay.core.json;

import dev.belay.core.lock.ReleasedState;
import dev.belay.schemas.SchemaName;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes the state beside a lock as the JSON that {@link ReleasedStateReader} reads; one state has one text. */
public final class ReleasedStateWriter {

    private ReleasedStateWriter() {}

    /** The text, with LF and a final newline. */
    public static String write(ReleasedState state) {
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("$schema", SchemaName.RELEASED.address());
        node.setAll(RecordWriter.object(state));
        return CanonicalJson.text(node);
    }
}
