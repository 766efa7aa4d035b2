package dev.belay.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.belay.schemas.SchemaName;
import dev.belay.schemas.Schemas;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever JSON can say of an operation can be said in Java: {@link EveryOperation} says all of it. */
final class EveryPropertyTest {

    private final JsonNode schema = JsonMapper.shared().readTree(Schemas.text(SchemaName.CHANGE));
    private final JsonNode operations = JsonMapper.shared()
            .readTree(ChangeWriter.write(TwinTest.collect(new EveryOperation())))
            .get("operations");

    @Test
    void ofAnOperation() {
        Map<String, Set<String>> sayable = new TreeMap<>();
        operations.forEach(operation -> sayable.put(word(operation), properties(word(operation))));
        sayable.values().forEach(EveryPropertyTest::removeShared);
        assertThat(said()).isEqualTo(sayable);
    }

    /** What a replacement takes over from the old column is not said: whether it is NOT NULL. It is never computed. */
    @Test
    void ofAReplacement() {
        Set<String> sayable = properties("column");
        sayable.removeAll(Set.of("notNull", "generated", "virtual"));
        assertThat(saidOf("replace-column", "replacement")).isEqualTo(sayable);
    }

    /** Merged values alone fill the column, which is NOT NULL where one of the old ones is. */
    @Test
    void ofAMergedColumn() {
        assertThat(saidOf("merge-columns", "column")).containsExactly("collation", "comment", "name", "type");
    }

    @Test
    void ofAnAddedColumn() {
        assertThat(saidOf("add-column", "column")).isEqualTo(properties("column"));
    }

    private Map<String, Set<String>> said() {
        Map<String, Set<String>> said = new TreeMap<>();
        operations.forEach(operation ->
                said.computeIfAbsent(word(operation), any -> new TreeSet<>()).addAll(operation.propertyNames()));
        said.values().forEach(EveryPropertyTest::removeShared);
        return said;
    }

    /** What builders and tables have in common, and one place writes for all operations. */
    private static void removeShared(Set<String> properties) {
        properties.removeAll(Set.of("direct", "schema"));
    }

    private Set<String> saidOf(String operation, String part) {
        Set<String> said = new TreeSet<>();
        operations.forEach(each -> {
            if (word(each).equals(operation)) {
                said.addAll(each.get(part).propertyNames());
            }
        });
        return said;
    }

    private Set<String> properties(String definition) {
        return new TreeSet<>(schema.at("/$defs/" + definition + "/properties").propertyNames());
    }

    private static String word(JsonNode operation) {
        return operation.get("operation").asString();
    }
}
