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
    void writesPlainValuesOnOneLineWhereTheyFit() {
        String fitting = "x".repeat(80 - "  \"some\": [\"b\", \"\"]".length());
        assertThat(some(fitting).file()).contains("\"some\": [\"b\", \"" + fitting + "\"]\n");
        assertThat(some(fitting + "x").file()).contains("\"some\": [\n    \"b\",\n");
        assertThat(some(fitting).with("more", "a").file()).contains("\"some\": [\n    \"b\",\n");
    }

    private static Json.Members some(String text) {
        return Json.members().with("some", Json.elements(List.of(Json.text("b"), Json.text(text))));
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
