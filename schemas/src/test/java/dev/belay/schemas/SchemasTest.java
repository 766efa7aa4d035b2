package dev.belay.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class SchemasTest {

    @ParameterizedTest
    @EnumSource(SchemaName.class)
    void eachSchemaIsThereUnderItsAddress(SchemaName name) {
        assertThat(Schemas.text(name))
                .contains("\"$schema\": \"https://json-schema.org/draft/2020-12/schema\"")
                .contains("\"$id\": \"" + name.address() + "\"");
    }

    @ParameterizedTest
    @EnumSource(SchemaName.class)
    void eachSchemaIsOneFileWithUnixLineEnds(SchemaName name) {
        String text = Schemas.text(name);
        assertThat(text).doesNotContain("\r").endsWith("}\n");
        assertThat(text.lines().filter(line -> line.contains("\"$ref\": ")))
                .isNotEmpty()
                .allMatch(line -> line.contains("\"$ref\": \"#/$defs/"));
    }
}
