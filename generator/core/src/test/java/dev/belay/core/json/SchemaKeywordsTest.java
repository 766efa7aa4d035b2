package dev.belay.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.belay.schemas.SchemaName;
import dev.belay.schemas.Schemas;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The schemas use no rule that we have no words for, forbid every unknown key, and describe what editors show. */
final class SchemaKeywordsTest {

    private static final Set<String> ANNOTATIONS = Set.of("$schema", "$id", "title", "description", "$defs", "$ref");
    private static final Set<String> COMBINATIONS = Set.of("properties", "items", "allOf", "if", "then");
    private static final Set<String> TOLD = Set.of(
            "type",
            "required",
            "dependentRequired",
            "additionalProperties",
            "enum",
            "const",
            "oneOf",
            "not",
            "uniqueItems",
            "minimum",
            "maximum",
            "minLength",
            "maxLength",
            "minItems",
            "minProperties",
            "pattern");

    /** But those of pgroll's files, which are only written: nobody is told anything about them. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PGROLL_MIGRATION")
    void everyRuleHasAMessage(SchemaName name) {
        Set<String> keywords = new TreeSet<>();
        walk(root(name), keywords);
        keywords.removeAll(ANNOTATIONS);
        keywords.removeAll(COMBINATIONS);
        assertThat(TOLD).containsAll(keywords);
    }

    @ParameterizedTest
    @EnumSource(SchemaName.class)
    void everyObjectIsClosed(SchemaName name) {
        assertThat(objects(root(name)))
                .isNotEmpty()
                .allMatch(object -> object.has("additionalProperties") || object.has("allOf"));
    }

    @ParameterizedTest
    @EnumSource(SchemaName.class)
    void everyDefinitionTellsAnEditorWhatItIs(SchemaName name) {
        assertThat(root(name).path("$defs").properties())
                .isNotEmpty()
                .allMatch(definition -> definition.getValue().has("title")
                        && definition.getValue().has("description"));
    }

    private static JsonNode root(SchemaName name) {
        return JsonMapper.shared().readTree(Schemas.text(name));
    }

    private static void walk(JsonNode schema, Set<String> keywords) {
        schema.properties().forEach(member -> {
            keywords.add(member.getKey());
            walkBelow(member.getKey(), member.getValue(), keywords);
        });
    }

    private static void walkBelow(String keyword, JsonNode value, Set<String> keywords) {
        if (Set.of("properties", "$defs").contains(keyword)) {
            value.forEach(each -> walk(each, keywords));
        } else if (Set.of("items", "if", "then", "not", "additionalProperties").contains(keyword)) {
            walk(value, keywords);
        } else if (Set.of("allOf", "oneOf").contains(keyword)) {
            value.forEach(each -> walk(each, keywords));
        }
    }

    private static List<JsonNode> objects(JsonNode root) {
        return root.findParents("properties").stream()
                .filter(schema -> schema.path("type").asString("").equals("object"))
                .toList();
    }
}
