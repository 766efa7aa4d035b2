package dev.belay.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.belay.core.config.BackfillPolicy;
import dev.belay.core.config.BelayConfig;
import dev.belay.core.config.Naming;
import dev.belay.core.config.Policy;
import dev.belay.core.config.Rule;
import dev.belay.core.config.RuleSeverities;
import dev.belay.core.config.ServerVersion;
import dev.belay.core.config.Severity;
import dev.belay.core.config.Target;
import dev.belay.core.frameworks.flyway.FlywayRenderer;
import dev.belay.dsl.names.Identifier;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ConfigReaderTest {

    @Test
    void readsEveryKey() {
        BelayConfig config = read("""
                # yaml-language-server: $schema=https://belay.dev/schemas/1/belay.schema.json
                $schema: https://belay.dev/schemas/1/belay.schema.json
                serverVersion: 16
                service: shop
                targets:
                  - framework: flyway
                    directory: src/main/resources/db/migration
                    naming: timestamp
                    schema: ledger
                    options: {undo: beside, revertDirectory: db/revert}
                  - framework: golang-migrate
                    directory: ../go/migrations
                policy:
                  lockTimeout: 500ms
                  statementTimeout: 1h
                  batchSize: 250
                  minimumBatchSize: 25
                  batchTime: 50ms
                  pause: 20ms
                  maximumReplicationLag: 5s
                  maximumReplicationBytes: 16777216
                  maximumReplicationWait: 1min
                  soak: 0s
                  smallTable: 100
                  stateSchema: rollout
                  retentionSchema: kept
                """);
        Policy policy = new Policy(
                Duration.ofMillis(500),
                Optional.of(Duration.ofHours(1)),
                new BackfillPolicy(
                        250,
                        25,
                        Duration.ofMillis(50),
                        Duration.ofMillis(20),
                        Optional.of(Duration.ofSeconds(5)),
                        Optional.of(16_777_216L),
                        Duration.ofMinutes(1)),
                Duration.ZERO,
                100,
                Identifier.of("rollout"),
                Identifier.of("kept"),
                "shop");
        Target flyway = Target.of("flyway", "src/main/resources/db/migration")
                .withNaming(Naming.TIMESTAMP)
                .withSchema(Identifier.of("ledger"))
                .with(FlywayRenderer.UNDO, "beside")
                .with(Target.REVERT_DIRECTORY, "db/revert");
        assertThat(config)
                .isEqualTo(new BelayConfig(
                        new ServerVersion(16),
                        List.of(flyway, Target.of("golang-migrate", "../go/migrations")),
                        policy));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# nothing decided yet\n", "{}\n", "\uFEFFtargets: []\n", "policy: {}\r\n"})
    void whatAFileLeavesOutHasItsDefault(String text) {
        assertThat(read(text)).isEqualTo(BelayConfig.defaults());
    }

    @Test
    void theDefaultsAreTheOnesOfTheSchema() {
        BelayConfig spelledOut = read("""
                serverVersion: 15
                service: default
                policy:
                  lockTimeout: 2s
                  batchSize: 10000
                  minimumBatchSize: 100
                  batchTime: 20ms
                  maximumReplicationWait: 10min
                  pause: 0ms
                  soak: 10min
                  smallTable: 50000
                  stateSchema: belay
                  retentionSchema: belay_retained
                """);
        assertThat(spelledOut).isEqualTo(BelayConfig.defaults());
    }

    @Test
    void thePackageOfTheTypedSchema() {
        assertThat(read("metamodel:\n  package: shop.schema\n").metamodelPackage())
                .contains("shop.schema");
    }

    @Test
    void theRulesThatItDecides() {
        RuleSeverities rules =
                read("rules:\n  irreversible: off\n  blocking-scan: error\n").rules();

        assertThat(rules.decided())
                .containsOnly(
                        Map.entry(Rule.IRREVERSIBLE, Severity.OFF), Map.entry(Rule.BLOCKING_SCAN, Severity.ERROR));
        assertThat(rules.of(Rule.RECONNECT)).isEqualTo(Severity.WARNING);
    }

    private static BelayConfig read(String text) {
        Reading<BelayConfig> reading = ConfigReader.read("belay.yaml", text);
        assertThat(reading.problems()).isEmpty();
        return reading.value().orElseThrow();
    }
}
