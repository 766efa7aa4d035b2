package dev.belay.core.json;

import java.math.BigDecimal;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLFactory;

/**
 * Turns JSON or YAML into a tree that knows its lines. It reads token by token, because a library's own reader stops at
 * the first duplicate key and forgets where the values stood.
 */
final class DocumentParser {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** Beyond it, writing the number out would take more memory than any schema change is worth. */
    private static final int LARGEST_EXPONENT = 1000;

    private final JsonParser parser;
    private final SourceLines lines;
    private final ProblemCollector problems;
    private final SyntaxWords words;

    private DocumentParser(JsonParser parser, SourceLines lines, ProblemCollector problems, SyntaxWords words) {
        this.parser = parser;
        this.lines = lines;
        this.problems = problems;
        this.words = words;
    }

    /** The tree of a JSON file, unless it is no JSON. */
    static Optional<Document> json(String text, SourceLines lines, ProblemCollector problems) {
        JsonParser parser = JsonFactory.builder().build().createParser(ObjectReadContext.empty(), withoutMark(text));
        return new DocumentParser(parser, lines, problems, SyntaxWords.JSON).document();
    }

    /** The tree of a YAML file, unless it is no YAML; an empty file is an empty object. */
    static Optional<Document> yaml(String text, SourceLines lines, ProblemCollector problems) {
        JsonParser parser = YAMLFactory.builder().build().createParser(ObjectReadContext.empty(), withoutMark(text));
        return new DocumentParser(parser, lines, problems, SyntaxWords.YAML).document();
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private Optional<Document> document() {
        try (parser) {
            JsonToken first = parser.nextToken();
            if (first == null) {
                return empty();
            }
            JsonNode root = node(first, "");
            if (parser.nextToken() != null) {
                problems.addAtLine(
                        "trailing-content",
                        line(),
                        "",
                        "The file goes on after its end.",
                        "Keep one " + words.document() + " in a file and remove what follows.");
            }
            return Optional.of(new Document(root, lines));
        } catch (JacksonException malformed) {
            problems.addAtLine(
                    words.id(),
                    words.line(malformed, parser.currentLocation().getLineNr()),
                    "",
                    words.cause(malformed),
                    "Correct the " + words.language() + " on this line or just before it.");
            return Optional.empty();
        }
    }

    private Optional<Document> empty() {
        if (words.emptyIsObject()) {
            return Optional.of(new Document(NODES.objectNode(), lines));
        }
        problems.addAtLine("empty-file", 1, "", "The file is empty.", "Write a change, or remove the file.");
        return Optional.empty();
    }

    private JsonNode node(JsonToken token, String pointer) {
        lines.put(pointer, line());
        words.refuseReferences(parser, pointer, problems);
        return switch (token) {
            case START_OBJECT -> object(pointer);
            case START_ARRAY -> array(pointer);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(pointer);
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            case VALUE_NULL -> NODES.nullNode();
            default -> NODES.stringNode(parser.getString());
        };
    }

    private ObjectNode object(String pointer) {
        ObjectNode object = NODES.objectNode();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            int line = line();
            String child = Pointers.child(pointer, key);
            boolean repeated = object.has(key);
            if (repeated) {
                problems.addAtLine(
                        "duplicate-key",
                        line,
                        child,
                        "The key \"" + key + "\" is there twice.",
                        "Remove one of the two; the first is on line " + lines.lineOf(child) + ".");
            }
            lines.put(child, line);
            JsonNode value = node(parser.nextToken(), child);
            if (!repeated) {
                object.set(key, value);
            }
        }
        return object;
    }

    private ArrayNode array(String pointer) {
        ArrayNode array = NODES.arrayNode();
        JsonToken token = parser.nextToken();
        while (token != JsonToken.END_ARRAY) {
            array.add(node(token, Pointers.child(pointer, array.size())));
            token = parser.nextToken();
        }
        return array;
    }

    private JsonNode number(String pointer) {
        if (parser.isNaN()) {
            return NODES.stringNode(parser.getString());
        }
        if (parser.currentToken() == JsonToken.VALUE_NUMBER_INT) {
            return NODES.numberNode(parser.getBigIntegerValue());
        }
        BigDecimal number = parser.getDecimalValue();
        if (Math.abs((long) number.scale()) > LARGEST_EXPONENT) {
            problems.add(
                    "out-of-range",
                    pointer,
                    "The number " + parser.getString() + " has an exponent beyond " + LARGEST_EXPONENT + ".",
                    "Write it as text, in double quotes.");
            return NODES.numberNode(BigDecimal.ZERO);
        }
        return NODES.numberNode(number);
    }

    private int line() {
        return parser.currentTokenLocation().getLineNr();
    }
}
