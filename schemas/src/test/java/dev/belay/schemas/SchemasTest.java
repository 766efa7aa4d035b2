package dev.belay.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class SchemasTest {

    private static final Pattern REFERENCE = Pattern.compile("\"\\$ref\": \"(.*?)\"");
    private static final List<String> FILES =
            Arrays.stream(SchemaName.values()).map(SchemaName::fileName).toList();

    @ParameterizedTest
    @EnumSource(SchemaName.class)
    void eachSchemaIsThereUnderItsAddress(SchemaName name) {
        assertThat(Schemas.text(name))
                .contains("\"$schema\": \"https://json-schema.org/draft/2020-12/schema\"")
                .contains("\"$id\": \"" + name.address() + "\"");
    }

    @ParameterizedTest
    @EnumSource(SchemaName.class)
    void noSchemaRefersToWhatIsNotInTheJar(SchemaName name) {
        Matcher references = REFERENCE.matcher(Schemas.text(name));
        assertThat(references.results().map(found -> found.group(1)))
                .isNotEmpty()
                .allMatch(target -> target.startsWith("#/$defs/") || FILES.contains(target.split("#")[0]));
    }

    @ParameterizedTest
    @EnumSource(SchemaName.class)
    void eachSchemaHasUnixLineEnds(SchemaName name) {
        assertThat(Schemas.text(name)).doesNotContain("\r").endsWith("}\n");
    }
}
