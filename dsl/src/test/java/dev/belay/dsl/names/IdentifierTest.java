package dev.belay.dsl.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Names are taken as the catalog stores them, or refused. */
final class IdentifierTest {

    static Stream<String> ordinary() {
        return Stream.of(
                "orders",
                "camelCase",
                "select",
                "a\"b",
                "a'b",
                "a\\b",
                "a.b",
                "a;b -- c",
                "$1",
                " leading and trailing ",
                "größe",
                "注文",
                "😀",
                "e\u0301",
                "\u202eright to left",
                "a".repeat(63),
                "é".repeat(31),
                "😀".repeat(15) + "abc");
    }

    @ParameterizedTest
    @MethodSource
    void ordinary(String name) {
        assertThat(Identifier.of(name).value()).isEqualTo(name);
        assertThat(name.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(63);
    }

    static Stream<String> hostile() {
        return Stream.of(
                "",
                " ",
                "\u2003",
                "a\0b",
                "a\nb",
                "a\u007fb",
                "a\u009fb",
                "a\ud83d",
                "\ude00a",
                "\ude00\ud83d",
                "a".repeat(64),
                "é".repeat(32),
                "😀".repeat(15) + "abcd");
    }

    @ParameterizedTest
    @MethodSource
    void hostile(String name) {
        assertThatThrownBy(() -> Identifier.of(name)).isInstanceOfSatisfying(InvalidNameException.class, refusal -> {
            assertThat(refusal.id()).isEqualTo("invalid-name");
            assertThat(refusal.remedy()).endsWith(".");
        });
    }

    @Test
    void aTableIsPrintedWithItsSchemaUnlessPublic() {
        assertThat(TableName.of("orders")).hasToString("orders");
        assertThat(TableName.of("sales", "orders")).hasToString("sales.orders");
    }

    @Test
    void namesSortBySchemaFirst() {
        assertThat(Stream.of(TableName.of("b", "a"), TableName.of("a", "b"), TableName.of("a", "a"))
                        .sorted())
                .containsExactly(TableName.of("a", "a"), TableName.of("a", "b"), TableName.of("b", "a"));
    }
}
