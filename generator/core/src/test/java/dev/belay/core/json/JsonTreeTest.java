package dev.belay.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What is written without the library's mapper is what the mapper writes. */
final class JsonTreeTest {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    static Stream<JsonNode> plain() {
        return Stream.of(
                NODES.numberNode(-3),
                NODES.numberNode(Long.MAX_VALUE),
                NODES.numberNode((short) 7),
                NODES.numberNode(BigInteger.TEN.pow(30)),
                NODES.numberNode(new BigDecimal("1.50")),
                NODES.numberNode(new BigDecimal("1E+3")),
                NODES.numberNode(0.1),
                NODES.booleanNode(true),
                NODES.booleanNode(false),
                NODES.nullNode(),
                NODES.objectNode(),
                NODES.arrayNode());
    }

    @ParameterizedTest
    @MethodSource
    void plain(JsonNode value) {
        assertThat(JsonTree.plain(value)).isEqualTo(value.toString());
    }
}
