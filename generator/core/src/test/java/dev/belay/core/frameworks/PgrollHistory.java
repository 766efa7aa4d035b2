package dev.belay.core.frameworks;

import dev.belay.core.config.Policy;
import dev.belay.core.config.ServerVersion;
import dev.belay.core.json.ChangeReader;
import dev.belay.core.plan.History;
import dev.belay.core.plan.Plan;
import dev.belay.dsl.Change;
import java.util.List;
import java.util.stream.Stream;

/** A history of everything that pgroll has operations for, and of what it has none for. */
final class PgrollHistory {

    private static final String TABLES = """
            {"id": "0001_tables", "at": "2026-11-01T10:00", "operations": [
              {"operation": "create-table", "table": "customers", "comment": "People's data",
                "columns": [
                  {"name": "id", "type": "bigint", "identity": "always"},
                  {"name": "fullName", "type": "varchar(80)", "notNull": true},
                  {"name": "email", "type": "text", "default": {"value": "-"}},
                  {"name": "since", "type": "timestamp with time zone", "notNull": true, "default": {"expression": "now()"}},
                  {"name": "letter", "type": "text", "generated": "left(email, 1)", "comment": "It's \\"one\\""}],
                "constraints": [
                  {"constraint": "primary-key", "columns": ["id"]},
                  {"constraint": "unique", "columns": ["email"], "deferrable": "initially-deferred"},
                  {"constraint": "check", "condition": "email <> ''"}]},
              {"operation": "create-table", "table": "orders",
                "columns": [
                  {"name": "id", "type": "bigint", "notNull": true},
                  {"name": "customer_id", "type": "bigint", "notNull": true},
                  {"name": "total", "type": "bigint", "notNull": true},
                  {"name": "sku", "type": "varchar(20)", "notNull": true},
                  {"name": "note", "type": "text"}],
                "constraints": [
                  {"constraint": "primary-key", "name": "orders_key", "columns": ["id"]},
                  {"constraint": "foreign-key", "columns": ["customer_id"], "references": {"table": "customers", "columns": ["id"]}, "onDelete": "cascade"}],
                "indexes": [{"name": "orders_customer_idx", "parts": [{"column": "customer_id", "sort": "descending"}], "where": "total > 0"}]}]}
            """;
    private static final String COLUMNS = """
            {"id": "0002_columns", "at": "2026-11-02T10:00", "operations": [
              {"operation": "add-column", "table": "orders", "column": {"name": "channel", "type": "text", "notNull": true, "default": {"value": "web"}}},
              {"operation": "add-column", "table": "orders", "column": {"name": "token", "type": "uuid", "notNull": true, "default": {"expression": "gen_random_uuid()"}}},
              {"operation": "add-column", "table": "orders", "column": {"name": "label", "type": "text", "notNull": true}, "fill": {"expression": "upper(sku)"}},
              {"operation": "change-type", "table": "orders", "column": "sku", "from": "varchar(20)", "to": "varchar(40)"},
              {"operation": "comment-on-column", "table": "orders", "column": "sku", "comment": "What is sold"},
              {"operation": "drop-column", "table": "orders", "column": "note", "type": "text"},
              {"operation": "create-index", "table": "orders", "name": "orders_label_idx", "unique": true, "parts": ["id"]}]}
            """;
    private static final String REPLACE = """
            {"id": "0003_amounts", "at": "2026-11-03T10:00", "operations": [
              {"operation": "rename-column", "table": "customers", "column": "fullName", "type": "varchar(80)", "newName": "name"}]}
            """;
    private static final String CONTRACT = """
            {"id": "0004_contract", "at": "2026-11-04T10:00", "operations": [
              {"operation": "contract", "change": "0003_amounts"}]}
            """;
    private static final String CHECK = """
            {"id": "0005_no_negative_total_ever_in_any_order", "at": "2026-11-05T10:00", "operations": [
              {"operation": "add-check", "table": "orders", "name": "orders_total_not_negative", "condition": "total >= 0"}]}
            """;

    private PgrollHistory() {}

    static List<Plan> plans() {
        History history = History.plan(
                Stream.of(TABLES, COLUMNS, REPLACE, CONTRACT, CHECK)
                        .map(PgrollHistory::change)
                        .toList(),
                ServerVersion.DEFAULT,
                Policy.defaults());
        if (!history.problems().isEmpty()) {
            throw new AssertionError(history.problems().toString());
        }
        return history.plans();
    }

    private static Change change(String json) {
        var read = ChangeReader.read("change.json", json);
        return read.value().orElseThrow(() -> new AssertionError(read.problems().toString()));
    }
}
