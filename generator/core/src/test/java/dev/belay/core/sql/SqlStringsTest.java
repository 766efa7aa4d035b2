package dev.belay.core.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.belay.dsl.values.SqlExpression;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which texts the constants of an expression are. */
class SqlStringsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "state <> 'it''s \"due\" \\ soon'",
                "state <> E'it\\'s \"due\" \\\\ soon'::public.state",
                "state <> $$it's \"due\" \\ soon$$",
                "state <> $of$it's \"due\" \\ soon$of$ OR note = 'open'",
                "state = ANY ('{open,\"it''s \\\"due\\\" \\\\ soon\"}')"
            })
    void sayALabel(String expression) {
        assertThat(SqlStrings.say(new SqlExpression(expression), "it's \"due\" \\ soon"))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "open",
                "\"open\" > 1",
                "state <> 'reopened'",
                "state <> 'paid' -- 'open'",
                "state <> 'paid' /* 'open' */",
                "state = ANY ('{paid}')",
                "state <> $open$paid$open$"
            })
    void sayNothingOfIt(String expression) {
        assertThat(SqlStrings.say(new SqlExpression(expression), "open")).isFalse();
    }
}
