package dev.belay.conformance;

import dev.belay.core.config.Policy;
import dev.belay.core.config.ServerVersion;
import dev.belay.core.json.ChangeReader;
import dev.belay.core.plan.History;
import dev.belay.core.plan.Plan;
import dev.belay.core.plan.Planner;
import dev.belay.core.state.Pending;
import dev.belay.core.state.SchemaState;
import dev.belay.dsl.Change;
import dev.belay.dsl.Intent;
import dev.belay.dsl.Place;
import dev.belay.dsl.Problem;
import dev.belay.dsl.lifecycle.Contract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The histories that the tools run. */
final class Histories {

    /** Contracts need not wait for people here; everything else is as a project has it. */
    static final Policy POLICY =
            Policy.defaults().withSoak(Duration.ZERO).withBackfill(backfill -> backfill.withBatchSize(250));

    private static final Path SHOP = Path.of("../../examples/shop");

    private Histories() {}

    /** A table of orders, and the change of their total from cents to an amount. */
    static List<Plan> cents(Policy policy) {
        return ofJson(policy, """
                {"id": "0001_orders", "at": "2026-11-01T10:00", "operations": [
                  {"operation": "create-table", "table": "orders",
                   "columns": [{"name": "id", "type": "bigint", "notNull": true}, {"name": "total", "type": "bigint"}],
                   "constraints": [{"constraint": "primary-key", "columns": ["id"]}]}]}
                """, """
                {"id": "0002_cents", "at": "2026-11-02T10:00", "operations": [
                  {"operation": "replace-column", "table": "orders", "column": "total", "type": "bigint",
                   "replacement": {"name": "amount", "type": "numeric(12,2)"},
                   "conversion": {"up": "total / 100.0", "down": "(amount * 100)::bigint"},
                   "roundTrips": true}]}
                """);
    }

    /** A table of orders, and the rule that their status is never null, which is contracted last. */
    static List<Plan> statuses(Policy policy) {
        return ofJson(policy, """
                {"id": "0001_orders", "at": "2026-11-01T10:00", "operations": [
                  {"operation": "create-table", "table": "orders",
                   "columns": [{"name": "id", "type": "bigint", "notNull": true}, {"name": "status", "type": "text"}],
                   "constraints": [{"constraint": "primary-key", "columns": ["id"]}]}]}
                """, """
                {"id": "0002_status", "at": "2026-11-02T10:00", "operations": [
                  {"operation": "set-not-null", "table": "orders", "column": "status", "type": "text",
                   "fill": {"value": "new"}}]}
                """, """
                {"id": "0003_contract_status", "at": "2026-11-03T10:00", "operations": [
                  {"operation": "contract", "change": "0002_status"}]}
                """);
    }

    /** A table of orders, and two indexes over their codes, of which the first is unique where the code is positive. */
    static List<Plan> codes() {
        return ofJson(POLICY, """
                {"id": "0001_orders", "at": "2026-11-01T10:00", "operations": [
                  {"operation": "create-table", "table": "orders",
                   "columns": [{"name": "id", "type": "bigint", "notNull": true}, {"name": "code", "type": "bigint"}],
                   "constraints": [{"constraint": "primary-key", "columns": ["id"]}]}]}
                """, """
                {"id": "0002_codes", "at": "2026-11-02T10:00", "operations": [
                  {"operation": "create-index", "table": "orders", "name": "orders_code_key", "unique": true,
                   "parts": [{"column": "code"}], "where": "code > 0"},
                  {"operation": "create-index", "table": "orders", "name": "orders_code_idx",
                   "parts": [{"column": "code"}]}]}
                """);
    }

    /** What the planner makes of changes as they stand in files. */
    static List<Plan> ofJson(Policy policy, String... changes) {
        return planned(
                Stream.of(changes)
                        .map(json ->
                                ChangeReader.read("change.json", json).value().orElseThrow())
                        .toList(),
                policy);
    }

    /** What the planner makes of changes that it must accept. */
    static List<Plan> planned(List<Change> changes) {
        return planned(changes, POLICY);
    }

    /** What the planner makes of changes that it must accept for a server. */
    static List<Plan> planned(List<Change> changes, ServerVersion server) {
        return planned(changes, server, POLICY);
    }

    /** What the planner makes of changes that it must accept under a policy. */
    static List<Plan> planned(List<Change> changes, Policy policy) {
        return planned(changes, ServerVersion.DEFAULT, policy);
    }

    private static List<Plan> planned(List<Change> changes, ServerVersion server, Policy policy) {
        History history = History.plan(changes, server, policy);
        if (!history.problems().isEmpty()) {
            throw new AssertionError("refused: " + history.problems());
        }
        return history.plans();
    }

    /** What the planner refuses of changes. */
    static List<Problem> problems(List<Change> changes) {
        return problems(changes, ServerVersion.DEFAULT);
    }

    /** What the planner refuses of changes for a server. */
    static List<Problem> problems(List<Change> changes, ServerVersion server) {
        return History.plan(changes, server, POLICY).problems();
    }

    /** The contract of those of some changes that are not contracted at the end of a history. */
    static Optional<Plan> contracting(List<Plan> plans, List<String> changes) {
        SchemaState end = plans.get(plans.size() - 1).after();
        List<Intent> contracts = end.pending().stream()
                .map(Pending::change)
                .filter(changes::contains)
                .map(change -> new Intent(new Contract(change), Optional.empty(), Place.of(change)))
                .toList();
        Change change = new Change("9999_contract", LocalDateTime.of(2027, 1, 1, 0, 0), contracts);
        return contracts.isEmpty()
                ? Optional.empty()
                : new Planner(ServerVersion.DEFAULT, POLICY).plan(end, change).plan();
    }

    /** The changes of the example, as the annotation processor writes them. */
    static List<Plan> shop() {
        return Shop.PLANS;
    }

    /** Compiled when somebody asks first. */
    private static final class Shop {
        private static final List<Plan> PLANS = planned(
                ShopChanges.compiled(SHOP).stream().map(Histories::change).toList());
    }

    /** The rows that follow a change of the example. */
    static Optional<String> shopRows(Plan plan) {
        Path file = SHOP.resolve("seed").resolve(plan.change().id() + ".sql");
        return Files.exists(file) ? Optional.of(text(file)) : Optional.empty();
    }

    private static Change change(Path file) {
        return ChangeReader.read(file.getFileName().toString(), text(file))
                .value()
                .orElseThrow();
    }

    static Path written(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
