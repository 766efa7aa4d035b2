package dev.belay.core.json;

import com.networknt.schema.Error;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Says in a person's words what a schema refuses, and what to write instead. */
final class SchemaMessages {

    /** The pattern of a text that must not be blank. */
    private static final String SOMETHING = "\\S";

    /** Every schema by its address: a rule may stand in another file than the one that was asked for. */
    private final Map<String, JsonNode> schemas;

    SchemaMessages(Map<String, JsonNode> schemas) {
        this.schemas = Map.copyOf(schemas);
    }

    void tell(Error error, String pointer, ProblemCollector problems) {
        JsonNode rule = error.getSchemaNode();
        JsonNode place = owner(error);
        switch (error.getKeyword()) {
            case "required" -> missing(error.getProperty(), pointer, place, problems);
            case "dependentRequired" -> missing(missingDependent(error, rule), pointer, place, problems);
            case "additionalProperties" -> unknown(error.getProperty(), pointer, place, problems);
            case "type" ->
                problems.add(
                        "wrong-type",
                        pointer,
                        subject(pointer) + " is " + kind(error.getInstanceNode()) + ", not " + kinds(rule) + ".",
                        "Write " + kinds(rule) + described(place));
            case "enum", "const" -> unknownWord(error.getInstanceNode(), pointer, rule, problems);
            case "oneOf" ->
                problems.add(
                        "one-of",
                        pointer,
                        subject(pointer) + " has to hold exactly one of " + alternatives(rule) + ".",
                        "Write one of the two keys and leave the other out.");
            case "not" ->
                problems.add(
                        "one-of",
                        pointer,
                        subject(pointer) + " holds " + quoted(rule.path("required")) + ", which exclude each other.",
                        "Write one of them, or neither.");
            case "uniqueItems" ->
                problems.add(
                        "repeated-element",
                        pointer,
                        subject(pointer) + " names something twice.",
                        "Remove one of the two.");
            default ->
                problems.add(
                        "wrong-form",
                        pointer,
                        subject(pointer) + " " + limit(error, rule) + ".",
                        "Write another value" + described(place));
        }
    }

    private static void missing(String key, String pointer, JsonNode owner, ProblemCollector problems) {
        problems.add(
                "missing-key",
                pointer,
                subject(pointer) + " lacks the key \"" + key + "\".",
                "Add \"" + key + "\"" + described(owner.path("properties").path(key)));
    }

    private static String missingDependent(Error error, JsonNode rule) {
        return StreamSupport.stream(rule.path(error.getProperty()).spliterator(), false)
                .map(JsonNode::asString)
                .filter(key -> !error.getInstanceNode().has(key))
                .collect(Collectors.joining(", "));
    }

    private static void unknown(String key, String pointer, JsonNode owner, ProblemCollector problems) {
        List<String> known = new ArrayList<>(owner.path("properties").propertyNames());
        problems.add(
                "unknown-key",
                Pointers.child(pointer, key),
                "The key \"" + key + "\" is not known here.",
                Nearest.to(key, known)
                        .map(word -> "Did you mean \"" + word + "\"?")
                        .orElseGet(() -> known.isEmpty()
                                ? "Remove it."
                                : "Remove it; known here are " + String.join(", ", known) + "."));
    }

    private static void unknownWord(JsonNode written, String pointer, JsonNode rule, ProblemCollector problems) {
        List<String> known = StreamSupport.stream(rule.spliterator(), false)
                .map(JsonNode::asString)
                .toList();
        Optional<String> meant = written.isString() ? Nearest.to(written.stringValue(), known) : Optional.empty();
        problems.add(
                "unknown-word",
                pointer,
                subject(pointer) + " is " + written + ", which is not known here.",
                meant.map(word -> "Did you mean \"" + word + "\"?")
                        .orElseGet(() -> "Write one of " + String.join(", ", known) + "."));
    }

    private static String limit(Error error, JsonNode rule) {
        return switch (error.getKeyword()) {
            case "minimum" -> "is " + error.getInstanceNode() + ", below " + rule;
            case "maximum" -> "is " + error.getInstanceNode() + ", above " + rule;
            case "minLength", "minItems", "minProperties" -> "is empty";
            case "maxLength" -> "is longer than " + rule + " characters";
            case "pattern" ->
                rule.asString().equals(SOMETHING)
                        ? "is blank"
                        : "is " + error.getInstanceNode() + ", which does not have the form it needs";
            default -> "is not valid: " + error.getMessage();
        };
    }

    /** The part of the schema that the broken rule belongs to. */
    private JsonNode owner(Error error) {
        String location = error.getSchemaLocation().toString();
        int fragment = location.indexOf('#');
        JsonNode root = schemas.getOrDefault(location.substring(0, fragment), MissingNode.getInstance());
        return root.at(Pointers.parent(location.substring(fragment + 1)));
    }

    private static String described(JsonNode place) {
        String description = place.path("description").asString("");
        return description.isEmpty() ? "." : ": " + description;
    }

    private static String subject(String pointer) {
        if (pointer.isEmpty()) {
            return "The file";
        }
        String key = Pointers.lastKey(pointer);
        if (key.chars().allMatch(Character::isDigit) && !key.isEmpty()) {
            return "Element " + (Integer.parseInt(key) + 1) + " of \"" + Pointers.lastKey(Pointers.parent(pointer))
                    + "\"";
        }
        return "\"" + key + "\"";
    }

    private static String kind(JsonNode value) {
        return switch (value.getNodeType()) {
            case OBJECT -> "an object";
            case ARRAY -> "a list";
            case NUMBER -> "the number " + value;
            case BOOLEAN -> "the word " + value;
            case NULL -> "null";
            default -> "the text " + value;
        };
    }

    private static String kinds(JsonNode rule) {
        if (rule.isString()) {
            return kind(rule.stringValue());
        }
        return StreamSupport.stream(rule.spliterator(), false)
                .map(each -> kind(each.asString()))
                .collect(Collectors.joining(" or "));
    }

    private static String kind(String jsonType) {
        return switch (jsonType) {
            case "object" -> "an object";
            case "array" -> "a list";
            case "integer" -> "a whole number";
            case "number" -> "a number";
            case "boolean" -> "true or false";
            case "null" -> "null";
            default -> "text";
        };
    }

    private static String alternatives(JsonNode rule) {
        return StreamSupport.stream(rule.spliterator(), false)
                .map(branch -> quoted(branch.path("required")))
                .collect(Collectors.joining(" and "));
    }

    private static String quoted(JsonNode names) {
        return StreamSupport.stream(names.spliterator(), false)
                .map(name -> "\"" + name.asString() + "\"")
                .collect(Collectors.joining(" and "));
    }
}
