package dev.belay.core.json;

import dev.belay.schemas.SchemaName;
import dev.belay.schemas.Schemas;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * Whether a file keeps its schema, without a word on why it does not. It is sure of the few keywords that Belay's
 * schemas use; where it meets another one, or a value that validators may see differently, it says that the file does
 * not fit, and the validator decides. So it saves starting that one for files in which nothing is wrong.
 */
final class SchemaFit {

    private static final Map<String, JsonNode> SCHEMAS = new ConcurrentHashMap<>();
    private static final Map<String, Pattern> PATTERNS = new ConcurrentHashMap<>();

    private boolean sure = true;

    private SchemaFit() {}

    /** Whether a file certainly keeps its schema. */
    static boolean fits(SchemaName name, JsonNode file) {
        JsonNode root = root(name.fileName());
        return fits(root, file, root);
    }

    /** The same for a schema of its own. */
    static boolean fits(JsonNode schema, JsonNode file) {
        return fits(schema, file, schema);
    }

    private static boolean fits(JsonNode schema, JsonNode file, JsonNode root) {
        SchemaFit fit = new SchemaFit();
        return fit.keeps(file, schema, root) && fit.sure;
    }

    private static JsonNode root(String fileName) {
        return SCHEMAS.computeIfAbsent(
                fileName,
                unknown -> JsonTree.of(Schemas.text(Arrays.stream(SchemaName.values())
                        .filter(name -> name.fileName().equals(fileName))
                        .findFirst()
                        .orElseThrow())));
    }

    private boolean keeps(JsonNode value, JsonNode schema, JsonNode root) {
        if (schema.isBoolean()) {
            return schema.booleanValue();
        }
        return schema.properties().stream()
                .allMatch(keyword -> keeps(value, keyword.getKey(), keyword.getValue(), schema, root));
    }

    private boolean keeps(JsonNode value, String keyword, JsonNode rule, JsonNode schema, JsonNode root) {
        return switch (keyword) {
            case "$schema", "$id", "$defs", "title", "description", "then", "else" -> true;
            case "$ref" -> refers(value, rule.stringValue(), root);
            case "type" -> isOf(value, rule);
            case "const" -> isSame(value, rule);
            case "enum" -> elements(rule).anyMatch(each -> isSame(value, each));
            case "allOf" -> elements(rule).allMatch(each -> keeps(value, each, root));
            case "oneOf" ->
                elements(rule).filter(each -> keeps(value, each, root)).count() == 1;
            case "not" -> !keeps(value, rule, root);
            case "if" -> keeps(value, schema.path(keeps(value, rule, root) ? "then" : "else"), root);
            default -> keepsOfItsKind(value, keyword, rule, schema, root);
        };
    }

    /** Keywords that speak of one kind of value, and let the others pass. */
    private boolean keepsOfItsKind(JsonNode value, String keyword, JsonNode rule, JsonNode schema, JsonNode root) {
        return switch (keyword) {
            case "properties" ->
                !value.isObject()
                        || rule.properties().stream()
                                .filter(member -> value.has(member.getKey()))
                                .allMatch(member -> keeps(value.get(member.getKey()), member.getValue(), root));
            case "additionalProperties" ->
                !value.isObject()
                        || value.properties().stream()
                                .filter(member -> !schema.path("properties").has(member.getKey()))
                                .allMatch(member -> keeps(member.getValue(), rule, root));
            case "required" -> !value.isObject() || hasAll(value, rule);
            case "dependentRequired" ->
                !value.isObject()
                        || rule.properties().stream()
                                .filter(member -> value.has(member.getKey()))
                                .allMatch(member -> hasAll(value, member.getValue()));
            case "minProperties" -> !value.isObject() || value.size() >= rule.intValue();
            case "maxProperties" -> !value.isObject() || value.size() <= rule.intValue();
            case "items" -> !value.isArray() || elements(value).allMatch(each -> keeps(each, rule, root));
            case "minItems" -> !value.isArray() || value.size() >= rule.intValue();
            case "uniqueItems" -> !value.isArray() || areTexts(value) && isSet(value);
            case "minimum" -> !value.isNumber() || value.decimalValue().compareTo(number(rule)) >= 0;
            case "maximum" -> !value.isNumber() || value.decimalValue().compareTo(number(rule)) <= 0;
            case "minLength" -> !value.isString() || length(value) >= rule.intValue();
            case "maxLength" -> !value.isString() || length(value) <= rule.intValue();
            case "pattern" -> !value.isString() || matches(value.stringValue(), rule.stringValue());
            default -> unsure();
        };
    }

    private boolean refers(JsonNode value, String address, JsonNode root) {
        int hash = address.indexOf('#');
        String file = hash < 0 ? address : address.substring(0, hash);
        JsonNode document = file.isEmpty() ? root : root(file);
        JsonNode schema = hash < 0 ? document : document.at(JsonPointer.compile(address.substring(hash + 1)));
        return schema.isMissingNode() ? unsure() : keeps(value, schema, document);
    }

    private boolean isOf(JsonNode value, JsonNode types) {
        return types.isArray()
                ? elements(types).anyMatch(type -> isOf(value, type.stringValue()))
                : isOf(value, types.stringValue());
    }

    private boolean isOf(JsonNode value, String type) {
        return switch (type) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isString();
            case "boolean" -> value.isBoolean();
            case "null" -> value.isNull();
            case "number" -> value.isNumber();
            // whether 1.0 is an integer is a question of the validator's settings
            case "integer" -> value.isIntegralNumber() || value.isNumber() && unsure();
            default -> unsure();
        };
    }

    /** Only of texts is it plain what is the same. */
    private boolean isSame(JsonNode value, JsonNode other) {
        if (!other.isString()) {
            return unsure();
        }
        return value.isString() && value.stringValue().equals(other.stringValue());
    }

    private boolean areTexts(JsonNode array) {
        return elements(array).allMatch(JsonNode::isString) || unsure();
    }

    private static boolean isSet(JsonNode texts) {
        Set<JsonNode> seen = new HashSet<>();
        return elements(texts).allMatch(seen::add);
    }

    private static boolean hasAll(JsonNode object, JsonNode keys) {
        return elements(keys).allMatch(key -> object.has(key.stringValue()));
    }

    /** Before a line end at its end, a text has ended for some and not for others. */
    private boolean matches(String text, String pattern) {
        if (pattern.endsWith("$") && text.chars().anyMatch(Character::isISOControl)) {
            return unsure();
        }
        return PATTERNS.computeIfAbsent(pattern, Pattern::compile).matcher(text).find();
    }

    private static int length(JsonNode text) {
        return text.stringValue().codePointCount(0, text.stringValue().length());
    }

    private static BigDecimal number(JsonNode rule) {
        return rule.decimalValue();
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private boolean unsure() {
        sure = false;
        return false;
    }
}
