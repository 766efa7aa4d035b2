package dev.belay.core.frameworks.drizzle;

import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** JSON as drizzle-kit writes it: {@code JSON.stringify(value, null, 2)}, and a line end. */
final class JsonText {

    private static final String STEP = "  ";

    private JsonText() {}

    static String of(JsonNode value) {
        return written(value, "") + "\n";
    }

    private static String written(JsonNode value, String indent) {
        if (!value.isContainer() || value.isEmpty()) {
            return value.toString();
        }
        return value.isObject() ? object(value, indent) : array(value, indent);
    }

    private static String object(JsonNode object, String indent) {
        List<String> members = object.properties().stream()
                .map(member -> JsonNodeFactory.instance.stringNode(member.getKey()) + ": "
                        + written(member.getValue(), indent + STEP))
                .toList();
        return block("{", members, "}", indent);
    }

    private static String array(JsonNode array, String indent) {
        List<String> elements = StreamSupport.stream(array.spliterator(), false)
                .map(element -> written(element, indent + STEP))
                .toList();
        return block("[", elements, "]", indent);
    }

    private static String block(String open, List<String> entries, String close, String indent) {
        String inner = indent + STEP;
        return open + "\n" + inner + String.join(",\n" + inner, entries) + "\n" + indent + close;
    }
}
