package dev.belay.core;

import static dev.belay.dsl.Sql.conversion;
import static dev.belay.dsl.types.Column.column;
import static dev.belay.dsl.types.Types.bigint;
import static dev.belay.dsl.types.Types.numeric;
import static dev.belay.dsl.types.Types.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.belay.core.config.BelayConfig;
import dev.belay.core.config.Policy;
import dev.belay.core.config.ServerVersion;
import dev.belay.core.config.Target;
import dev.belay.dsl.Change;
import dev.belay.dsl.Changes;
import dev.belay.dsl.Migration;
import dev.belay.dsl.Problem;
import dev.belay.dsl.SchemaChange;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class PipelineTest {

    @Migration(id = "0001_orders", at = "2026-11-22T10:00")
    static final class Orders implements SchemaChange {
        @Override
        public void define(Changes change) {
            var orders = change.createTable("orders");
            orders.column(column("id", bigint())).notNull();
            orders.column(column("total", bigint())).notNull();
            orders.primaryKey(column("id", bigint()));
        }
    }

    @Migration(id = "0002_amount", at = "2026-11-22T11:00")
    static final class Amount implements SchemaChange {
        @Override
        public void define(Changes change) {
            change.table("orders")
                    .replaceColumn(
                            column("total", bigint()),
                            column("amount", numeric(12, 2)),
                            conversion("total / 100.0", "(amount * 100)::bigint"))
                    .roundTrips();
        }
    }

    @Migration(id = "10_lost", at = "2026-11-22T12:00")
    static final class Lost implements SchemaChange {
        @Override
        public void define(Changes change) {
            change.table("lost").addColumn(column("a", text()));
            change.table("gone").addColumn(column("a", text()));
        }
    }

    private static final List<Change> HISTORY =
            List.of(change(Orders.class, new Orders()), change(Amount.class, new Amount()));

    @Test
    void withoutTargetsThereAreDocumentsAlone() {
        PipelineResult result = Pipeline.run(HISTORY, BelayConfig.defaults());

        assertThat(result.problems()).isEmpty();
        assertThat(result.plans()).hasSize(2);
        assertThat(result.files())
                .extracting(OutputFile::path)
                .containsExactly(
                        "changes/0001_orders.json",
                        "changes/0002_amount.json",
                        "plans/0001_orders.json",
                        "plans/0002_amount.json",
                        "rollout/0001_orders.md",
                        "rollout/0002_amount.md");
    }

    @Test
    void eachTargetHasTheFoldersOfItsService() {
        PipelineResult result = Pipeline.run(
                HISTORY, config(Target.of("flyway", "db/migration"), Target.of("golang-migrate", "migrations")));

        assertThat(result.problems()).isEmpty();
        assertThat(result.files())
                .extracting(OutputFile::path)
                .anyMatch(path -> path.startsWith("flyway/db/migration/V1__"))
                .anyMatch(path -> path.startsWith("flyway/db/migration-revert/"))
                .anyMatch(path -> path.matches("golang-migrate/migrations/0+1_.*\\.up\\.sql"));
        assertThat(result.files()).filteredOn(file -> file.change().isEmpty()).isEmpty();
    }

    @Test
    void theRolloutSheetSaysWhatOneToolAloneDoesToClients() {
        PipelineResult result =
                Pipeline.run(HISTORY, config(Target.of("flyway", "db/migration"), Target.of("pgroll", "pgroll")));

        assertThat(result.files())
                .filteredOn(file -> file.path().equals("rollout/0002_amount.md"))
                .singleElement()
                .extracting(OutputFile::text)
                .asString()
                .contains("### Under pgroll, pgroll\n", "clients that still read it get 42P01")
                .doesNotContain("Under flyway");
    }

    @Test
    void theOrderOfTheChangesDoesNotMatter() {
        BelayConfig config = config(Target.of("flyway", "db/migration"));

        assertThat(Pipeline.run(List.of(HISTORY.get(1), HISTORY.get(0)), config))
                .isEqualTo(Pipeline.run(HISTORY, config));
    }

    @Test
    void allProblemsComeAtOnceAndNoFile() {
        PipelineResult result = Pipeline.run(
                List.of(HISTORY.get(0), change(Lost.class, new Lost())), config(Target.of("flyway", "db/migration")));

        assertThat(result.files()).isEmpty();
        assertThat(result.plans()).isEmpty();
        assertThat(result.problems())
                .extracting(Problem::id, problem -> problem.place().element())
                .containsExactly(
                        tuple("unknown-table", Lost.class.getName()), tuple("unknown-table", Lost.class.getName()));
    }

    @Test
    void twoTargetsOfOneFileAreRefused() {
        PipelineResult result = Pipeline.run(
                HISTORY,
                config(
                        Target.of("flyway", "a").with(Target.REVERT_DIRECTORY, "reverts"),
                        Target.of("flyway", "b").with(Target.REVERT_DIRECTORY, "reverts")));

        assertThat(result.problems())
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(problem.id()).isEqualTo("repeated-file"));
    }

    @Test
    void noFileLeavesItsFolder() {
        for (String path : List.of("../a", "a/../b", "/a", "a//b", "a\\b", "", "a/.")) {
            assertThatThrownBy(() -> new OutputFile(path, "", Optional.empty()))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static BelayConfig config(Target... targets) {
        return new BelayConfig(ServerVersion.DEFAULT, List.of(targets), Policy.defaults());
    }

    private static Change change(Class<? extends SchemaChange> type, SchemaChange change) {
        return Changes.collect(type, change).change().orElseThrow();
    }
}
