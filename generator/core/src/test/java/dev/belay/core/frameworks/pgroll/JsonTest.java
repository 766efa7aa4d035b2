package dev.belay.core.frameworks.pgroll;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class JsonTest {

    @Test
    void writesOneMemberToALine() {
        Json value = Json.members()
                .with("text", "a")
                .with("flag", Json.flag(false))
                .with("nothing", Json.nothing())
                .with("none", Json.elements(List.of()))
                .with("some", Json.elements(List.of(Json.text("b"), Json.members())));
        assertThat(value.file()).isEqualTo("""
            {
              "text": "a",
              "flag": false,
              "nothing": null,
              "none": [],
              "some": [
                "b",
                {}
              ]
            }
            """);
    }

    @Test
    void bringsEveryTextThrough() {
        String hazards = "\"\\/'\b\f\n\r\t\u0001\u001f\u007f<>&\u2028 äöü 漢字 😀 ${x} %s";
        JsonNode read = JsonMapper.shared()
                .readTree(Json.members().with(hazards, hazards).file());
        assertThat(read.propertyNames()).containsExactly(hazards);
        assertThat(read.path(hazards).stringValue()).isEqualTo(hazards);
    }
}
