package dev.belay.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.belay.core.config.Policy;
import dev.belay.core.config.ServerVersion;
import dev.belay.core.ddl.PostgresWriter;
import dev.belay.core.plan.History;
import dev.belay.dsl.Change;
import dev.belay.dsl.Changes;
import dev.belay.dsl.CollectedChange;
import dev.belay.dsl.Operation;
import dev.belay.dsl.SchemaChange;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A change is the same whether it is written in Java or as JSON. */
final class TwinTest {

    @Test
    void whatIsWrittenInJavaIsTheSameAsJson() {
        Change java = collect(new EveryOperation());
        Change json = ChangeSamplesTest.parse("twin.json", ChangeWriter.write(java));
        assertThat(json.id()).isEqualTo(java.id());
        assertThat(json.at()).isEqualTo(java.at());
        assertThat(ChangeSamplesTest.intents(json)).isEqualTo(ChangeSamplesTest.intents(java));
        assertThat(ChangeWriter.write(json)).isEqualTo(ChangeWriter.write(java));
    }

    @Test
    void noOperationIsLeftOut() {
        assertThat(collect(new EveryOperation()).intents().stream()
                        .map(intent -> Words.of(intent.operation().getClass()))
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(ChangeSamplesTest.operations(Operation.class)
                        .map(Words::of)
                        .toList());
    }

    @Test
    void whatAPersonWritesByHandMeansTheSameAsJava() {
        Change json = ChangeSamplesTest.parse("by-hand.json", """
                {
                  "$schema": "https://belay.dev/schemas/1/change.schema.json",
                  "operations": [
                    {"operation": "contract", "change": "0001_earlier"},
                    {"direct": "why", "table": "orders", "operation": "add-column", "column":
                        {"default": {"value": 1.50}, "type": "decimal(12, 2)", "name": "amount"}},
                    {"operation": "change-type", "table": "orders", "schema": "public", "column": "sku",
                     "from": "VARCHAR(20)", "to": "character varying(40)", "assumeUtc": false},
                    {"operation": "set-not-null", "table": "orders", "column": "open", "type": "bool",
                     "fill": {"value": true}},
                    {"operation": "create-index", "table": "orders", "name": "i", "method": "btree",
                     "parts": [{"column": "sku", "sort": "ascending"}]}
                  ],
                  "at": "2026-11-22T10:00:00",
                  "id": "0003_by_hand"
                }
                """);
        assertThat(ChangeSamplesTest.intents(json)).isEqualTo(ChangeSamplesTest.intents(collect(new ByHand())));
    }

    @Test
    void aHistoryHasTheSamePlansInJavaAndAsJson() {
        List<Change> json = GoldenFile.all("twin", ".json").stream()
                .map(ChangeSamplesTest::read)
                .toList();
        List<Change> java = Stream.of(
                        new ShopMigrations.Existing(),
                        new ShopMigrations.ReworkOrders(),
                        new ShopMigrations.ContractReworkOrders())
                .map(TwinTest::collect)
                .toList();
        assertThat(plans(json)).hasSize(3).isEqualTo(plans(java));
    }

    private static List<String> plans(List<Change> changes) {
        History history = History.plan(changes, ServerVersion.DEFAULT, Policy.defaults());
        assertThat(history.problems()).isEmpty();
        PlanWriter writer = new PlanWriter(new PostgresWriter(ServerVersion.DEFAULT, Policy.defaults())::statements);
        return history.plans().stream().map(writer::write).toList();
    }

    static Change collect(SchemaChange migration) {
        CollectedChange collected = Changes.collect(migration.getClass(), migration);
        assertThat(collected.problems()).isEmpty();
        return collected.change().orElseThrow();
    }
}
