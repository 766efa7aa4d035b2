package dev.belay.core.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.belay.dsl.RefusedException;
import dev.belay.dsl.names.Identifier;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class PolicyTest {

    @ParameterizedTest
    @MethodSource("refusals")
    void refusesWhatWouldNeverWork(Map.Entry<String, UnaryOperator<Policy>> refusal) {
        assertThatThrownBy(() -> refusal.getValue().apply(Policy.defaults()))
                .isInstanceOf(RefusedException.class)
                .hasMessage(refusal.getKey());
    }

    static Stream<Map.Entry<String, UnaryOperator<Policy>>> refusals() {
        return Stream.of(
                Map.entry(
                        "The lockTimeout is outside of 1ms to 2147483647ms.",
                        policy -> policy.withLockTimeout(Duration.ZERO)),
                Map.entry(
                        "The lockTimeout PT0.0015S is not a whole number of milliseconds.",
                        policy -> policy.withLockTimeout(Duration.ofNanos(1_500_000))),
                Map.entry(
                        "The statementTimeout is outside of 1ms to 2147483647ms.",
                        policy -> policy.withStatementTimeout(Optional.of(Duration.ofSeconds(Long.MAX_VALUE)))),
                entry("The batchSize 0 is outside of 1 to 1000000.", backfill -> backfill.withBatchSize(0)),
                entry(
                        "The batchSize 1000001 is outside of 1 to 1000000.",
                        backfill -> backfill.withBatchSize(1_000_001)),
                entry(
                        "The minimumBatchSize 0 is outside of 1 to 1000000.",
                        backfill -> backfill.withMinimumBatchSize(0)),
                entry(
                        "The batchTime is outside of 1ms to 2147483647ms.",
                        backfill -> backfill.withBatchTime(Duration.ZERO)),
                entry(
                        "The pause is outside of 0s to 2147483647ms.",
                        backfill -> backfill.withPause(Duration.ofMillis(-1))),
                entry(
                        "The maximumReplicationLag is outside of 1ms to 2147483647ms.",
                        backfill -> backfill.withMaximumReplicationLag(Optional.of(Duration.ZERO))),
                entry(
                        "The maximumReplicationBytes 0 is outside of 1 to 1125899906842624.",
                        backfill -> backfill.withMaximumReplicationBytes(Optional.of(0L))),
                entry(
                        "The maximumReplicationWait is outside of 0s to 2147483647ms.",
                        backfill -> backfill.withMaximumReplicationWait(Duration.ofMillis(-1))),
                Map.entry("The soak is outside of 0s to 2147483647ms.", policy -> policy.withSoak(Duration.ofDays(-1))),
                Map.entry(
                        "The smallTable -1 is outside of 0 to 9223372036854775807.",
                        policy -> policy.withSmallTable(-1)),
                Map.entry(
                        "The stateSchema \"information_schema\" is not a schema that Belay may have for itself.",
                        policy -> policy.withStateSchema(Identifier.of("information_schema"))),
                Map.entry(
                        "The stateSchema and the retentionSchema are both \"belay\".",
                        policy -> policy.withRetentionSchema(Identifier.of("belay"))),
                Map.entry("The service \" \" is not 1 to 63 printable characters.", policy -> policy.withService(" ")),
                Map.entry(
                        "The service \"a\tb\" is not 1 to 63 printable characters.",
                        policy -> policy.withService("a\tb")));
    }

    private static Map.Entry<String, UnaryOperator<Policy>> entry(
            String message, UnaryOperator<BackfillPolicy> change) {
        return Map.entry(message, policy -> policy.withBackfill(change));
    }

    @Test
    void anotherServiceKeepsTheRest() {
        Policy policy = Policy.defaults().withSmallTable(7).withService("shop");
        assertThat(policy).isEqualTo(Policy.defaults("shop").withSmallTable(7));
    }
}
