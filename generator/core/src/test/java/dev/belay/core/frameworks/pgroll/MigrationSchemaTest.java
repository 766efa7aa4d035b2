package dev.belay.core.frameworks.pgroll;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.belay.schemas.SchemaName;
import dev.belay.schemas.Schemas;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.json.JsonMapper;

/** What the goldens hold is what the schema of our migrations says; and the schema refuses what pgroll refuses. */
final class MigrationSchemaTest {

    private static final Path GOLDEN = Path.of("src/test/golden/frameworks");
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(
                    SpecificationVersion.DRAFT_2020_12,
                    registry -> registry.schemas(
                            Map.of(SchemaName.PGROLL_MIGRATION.address(), Schemas.text(SchemaName.PGROLL_MIGRATION))))
            .getSchema(SchemaLocation.of(SchemaName.PGROLL_MIGRATION.address()));

    @TestFactory
    Stream<DynamicTest> takesEveryGoldenMigration() throws IOException {
        try (Stream<Path> files = Files.walk(GOLDEN)) {
            return files
                    .filter(file -> file.toString().contains("pgroll")
                            && file.toString().endsWith(".json"))
                    .sorted()
                    .toList()
                    .stream()
                    .map(file -> DynamicTest.dynamicTest(
                            file.toString(),
                            () -> assertThat(isValid(Files.readString(file))).isTrue()));
        }
    }

    @Test
    void refusesWhatPgrollRefuses() {
        assertThat(isValid("{\"operations\": [{\"sql\": {\"up\": \"SELECT 1\"}}]}"))
                .isTrue();
        assertThat(isValid("{\"operations\": [{\"sql\": {\"up\": \"\"}}]}")).isFalse();
        assertThat(isValid("{\"name\": \"x\", \"operations\": [{\"sql\": {\"up\": \"SELECT 1\"}}]}"))
                .isFalse();
        assertThat(isValid("{\"operations\": [{\"sql\": {\"up\": \"SELECT 1\", \"Down\": \"\"}}]}"))
                .isFalse();
        assertThat(isValid("{\"operations\": [{\"sql\": {\"up\": \"SELECT 1\"}, \"drop_table\": {\"name\": \"t\"}}]}"))
                .isFalse();
    }

    @Test
    void refusesWhatPgrollTakesOtherwiseThanItLooks() {
        assertThat(isValid("{\"operations\": [{\"sql\": {\"up\": \"SELECT 1\", \"onComplete\": true}}]}"))
                .isTrue();
        assertThat(
                        isValid(
                                "{\"operations\": [{\"sql\": {\"up\": \"SELECT 1\", \"onComplete\": true, \"down\": \"SELECT 1\"}}]}"))
                .isFalse();
        String index = "{\"operations\": [{\"create_index\": {\"name\": \"i\", \"table\": \"t\", \"columns\": [%s]}}]}";
        assertThat(isValid(index.formatted("{\"column\": \"a\"}"))).isTrue();
        assertThat(isValid(index.formatted("{\"column\": \"a\", \"nulls\": \"FIRST\"}")))
                .as("pgroll leaves the word NULLS out")
                .isFalse();
    }

    private static boolean isValid(String json) {
        return SCHEMA.validate(JsonMapper.shared().readTree(json)).isEmpty();
    }
}
