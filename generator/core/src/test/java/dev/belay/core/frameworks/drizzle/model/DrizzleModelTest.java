package dev.belay.core.frameworks.drizzle.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.belay.core.config.Policy;
import dev.belay.core.config.ServerVersion;
import dev.belay.core.frameworks.ModelChange;
import dev.belay.core.json.ChangeReader;
import dev.belay.core.plan.History;
import dev.belay.core.plan.Plan;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A schema.ts in the forms that people write, before and after changes. The module conformance leads one through a
 * whole history under the real drizzle-kit.
 */
final class DrizzleModelTest {

    private static final List<Plan> HISTORY = History.plan(
                    Stream.of("""
                            {"id": "0001_orders", "at": "2026-11-01T10:00", "operations": [
                              {"operation": "create-table", "table": "customers",
                               "columns": [{"name": "id", "type": "bigint", "notNull": true}],
                               "constraints": [{"constraint": "primary-key", "columns": ["id"]}]},
                              {"operation": "create-table", "table": "orders",
                               "columns": [{"name": "id", "type": "bigint", "notNull": true},
                                           {"name": "total_cents", "type": "bigint", "notNull": true},
                                           {"name": "status", "type": "text"}],
                               "constraints": [{"constraint": "primary-key", "columns": ["id"]}]}]}
                            """, """
                            {"id": "0002_more", "at": "2026-11-02T10:00", "operations": [
                              {"operation": "add-column", "table": "orders",
                               "column": {"name": "customer_id", "type": "bigint"}},
                              {"operation": "add-column", "table": "orders",
                               "column": {"name": "placed_at", "type": "timestamptz", "notNull": true,
                                          "default": {"expression": "now()"}}},
                              {"operation": "add-foreign-key", "table": "orders", "columns": ["customer_id"],
                               "references": {"table": "customers", "columns": ["id"]}, "onDelete": "cascade"},
                              {"operation": "set-not-null", "table": "orders", "column": "status", "type": "text",
                               "fill": {"value": "new"}}]}
                            """, """
                            {"id": "0003_cents", "at": "2026-11-03T10:00", "operations": [
                              {"operation": "replace-column", "table": "orders", "column": "total_cents",
                               "type": "bigint", "replacement": {"name": "total", "type": "numeric(12,2)"},
                               "conversion": {"up": "total_cents / 100.0", "down": "(total * 100)::bigint"},
                               "roundTrips": true}]}
                            """, """
                            {"id": "0004_contract", "at": "2026-11-04T10:00", "operations": [
                              {"operation": "contract", "change": "0002_more"},
                              {"operation": "contract", "change": "0003_cents"}]}
                            """)
                            .map(json -> ChangeReader.read("change.json", json)
                                    .value()
                                    .orElseThrow())
                            .toList(),
                    ServerVersion.DEFAULT,
                    Policy.defaults())
            .plans();

    private static final String PULLED = """
            import { pgTable, bigint, text } from "drizzle-orm/pg-core"

            export const customers = pgTable("customers", {
            	// You can use { mode: "bigint" } if numbers are exceeding js number limitations
            	id: bigint({ mode: "number" }).primaryKey().notNull(),
            });

            export const orders = pgTable("orders", {
            	// You can use { mode: "bigint" } if numbers are exceeding js number limitations
            	id: bigint({ mode: "number" }).primaryKey().notNull(),
            	// You can use { mode: "bigint" } if numbers are exceeding js number limitations
            	totalCents: bigint("total_cents", { mode: "number" }).notNull(),
            	status: text(),
            });
            """;

    private static final String DOCUMENTED = """
            import { relations } from 'drizzle-orm';
            import { bigint, index, pgTable, text } from 'drizzle-orm/pg-core';

            // Who buys.
            export const customers = pgTable('customers', {
              id: bigint('id', { mode: 'bigint' }).primaryKey(),
            });

            /* export const orders = pgTable('orders', {}) */
            export const orders = pgTable(
              'orders',
              {
                id: bigint('id', { mode: 'bigint' }).primaryKey(),
                totalCents: bigint('total_cents', { mode: 'bigint' }) // in euro cents
                  .notNull()
                  .$type<bigint>(),
                /** One of ours. */
                status: text('status').$type<'new' | 'done'>(),
              },
              (t) => ({
                byStatus: index('by_status').on(t.status),
              }),
            );

            export const customerRelations = relations(customers, ({ many }) => ({ orders: many(orders) }));
            """;

    @Test
    void asDrizzleKitPullsIt() {
        assertThat(followed(PULLED, 1, 4)).isEqualTo("""
                import { pgTable, bigint, text, foreignKey, timestamp, numeric } from "drizzle-orm/pg-core"

                export const customers = pgTable("customers", {
                	// You can use { mode: "bigint" } if numbers are exceeding js number limitations
                	id: bigint({ mode: "number" }).primaryKey().notNull(),
                });

                export const orders = pgTable("orders", {
                	// You can use { mode: "bigint" } if numbers are exceeding js number limitations
                	id: bigint({ mode: "number" }).primaryKey().notNull(),
                	status: text().notNull(),
                	customerId: bigint("customer_id", { mode: "number" }),
                	placedAt: timestamp("placed_at", { withTimezone: true }).defaultNow().notNull(),
                	total: numeric({ precision: 12, scale: 2 }).notNull(),
                }, (table) => [
                	foreignKey({
                		columns: [table.customerId],
                		foreignColumns: [customers.id],
                		name: "orders_customer_id_fkey",
                	}).onDelete("cascade"),
                ]);
                """);
    }

    @Test
    void asItsDocumentationWritesIt() {
        assertThat(followed(DOCUMENTED, 1, 4)).isEqualTo("""
                import { relations } from 'drizzle-orm';
                import {
                  bigint,
                  index,
                  pgTable,
                  text,
                  foreignKey,
                  timestamp,
                  numeric,
                } from 'drizzle-orm/pg-core';

                // Who buys.
                export const customers = pgTable('customers', {
                  id: bigint('id', { mode: 'bigint' }).primaryKey(),
                });

                /* export const orders = pgTable('orders', {}) */
                export const orders = pgTable(
                  'orders',
                  {
                    id: bigint('id', { mode: 'bigint' }).primaryKey(),
                    /** One of ours. */
                    status: text('status').$type<'new' | 'done'>().notNull(),
                    customerId: bigint('customer_id', { mode: 'bigint' }),
                    placedAt: timestamp('placed_at', { withTimezone: true }).defaultNow().notNull(),
                    total: numeric('total', { precision: 12, scale: 2 }).notNull(),
                  },
                  (t) => ({
                    byStatus: index('by_status').on(t.status),
                    ordersCustomerIdFkey: foreignKey({
                      columns: [t.customerId],
                      foreignColumns: [customers.id],
                      name: 'orders_customer_id_fkey',
                    }).onDelete('cascade'),
                  }),
                );

                export const customerRelations = relations(customers, ({ many }) => ({ orders: many(orders) }));
                """);
    }

    @Test
    void whatIsSaidAlreadyStays() {
        String end = followed(PULLED, 1, 4);
        ModelChange again = DrizzleModel.changed(
                files(end), HISTORY.get(0).before(), HISTORY.get(3).after());
        assertThat(again).isEqualTo(new ModelChange(files(end), List.of()));
    }

    @Test
    void aTableFromNothing() {
        assertThat(followed("", 0, 1)).isEqualTo("""
                import { bigint, pgTable, text } from "drizzle-orm/pg-core";

                export const customers = pgTable("customers", {
                	id: bigint({ mode: "number" }).primaryKey(),
                });

                export const orders = pgTable("orders", {
                	id: bigint({ mode: "number" }).primaryKey(),
                	totalCents: bigint("total_cents", { mode: "number" }).notNull(),
                	status: text(),
                });
                """);
    }

    @Test
    void otherFormsAreLeftToPeople() {
        String schema = """
                import * as p from "drizzle-orm/pg-core";

                export const orders = p.pgTable("orders", (t) => ({ id: t.bigint().primaryKey() }));
                """;
        ModelChange change = DrizzleModel.changed(
                files(schema), HISTORY.get(1).before(), HISTORY.get(1).after());
        assertThat(change.files()).isEqualTo(files(schema));
        assertThat(change.byHand()).singleElement().asString().contains("""
                Write into it:
                  status: text().notNull(),
                  customerId: bigint("customer_id", { mode: "number" }),
                  placedAt: timestamp("placed_at", { withTimezone: true }).defaultNow().notNull(),
                  foreignKey({
                """);
    }

    private static String followed(String schema, int from, int to) {
        TreeMap<String, String> files = files(schema);
        for (Plan plan : HISTORY.subList(from, to)) {
            ModelChange change = DrizzleModel.changed(files, plan.before(), plan.after());
            assertThat(change.byHand()).isEmpty();
            files = new TreeMap<>(change.files());
        }
        return files.get("schema.ts");
    }

    private static TreeMap<String, String> files(String schema) {
        return new TreeMap<>(Map.of("schema.ts", schema));
    }
}
