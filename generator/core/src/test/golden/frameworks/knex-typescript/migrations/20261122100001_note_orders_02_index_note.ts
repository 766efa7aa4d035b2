import type { Knex } from "knex";

// 0012_note_orders, EXPAND: Index orders.note
// Locks: SHARE UPDATE EXCLUSIVE on orders.
// Reads every row of orders.
// Runs outside of a transaction.

export async function up(knex: Knex): Promise<void> {
  await knex.raw(
    `CREATE INDEX CONCURRENTLY IF NOT EXISTS orders_note_idx ON orders (note)`,
  );
}

// Way back: Loses nothing.
export async function down(knex: Knex): Promise<void> {
  await knex.raw(`DROP INDEX CONCURRENTLY IF EXISTS orders_note_idx`);
}

// Cannot run in a transaction.
export const config = { transaction: false };
