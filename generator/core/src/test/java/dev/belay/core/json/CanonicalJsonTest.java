package dev.belay.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.StringNode;

final class CanonicalJsonTest {

    @Test
    void keepsTogetherWhatFitsIntoALine() {
        String line = "\"" + "x".repeat(90) + "\"";
        assertThat(CanonicalJson.text(JsonMapper.shared().readTree("{\"a\":[1,2],\"b\":{},\"c\":[]}")))
                .isEqualTo("{\"a\": [1, 2], \"b\": {}, \"c\": []}\n");
        assertThat(CanonicalJson.text(JsonMapper.shared().readTree("{\"a\":[" + line + ",{}],\"b\":1}")))
                .isEqualTo("{\n  \"a\": [\n    " + line + ",\n    {}\n  ],\n  \"b\": 1\n}\n");
    }

    @Test
    void escapesWhatJsonOrUtf8CannotHold() {
        assertThat(CanonicalJson.text(StringNode.valueOf("\"\\\n\r\t\u0001\u007fä🧗\ud800/")))
                .isEqualTo("\"\\\"\\\\\\n\\r\\t\\u0001\u007fä🧗\\ud800/\"\n");
    }

    @Test
    void keepsTheOrderOfTheKeys() {
        Fields fields = new Fields().put("z", 1).put("a", "b").list("m", List.of("x"), StringNode::valueOf);
        assertThat(CanonicalJson.text(fields.node())).isEqualTo("{\"z\": 1, \"a\": \"b\", \"m\": [\"x\"]}\n");
    }
}
