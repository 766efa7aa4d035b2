import type { Knex } from "knex";

// 0012_note_orders, BACKFILL: Fill orders.note
// Locks: SHARE UPDATE EXCLUSIVE on orders.
// Reads every row of orders.
// Runs outside of a transaction.

export async function up(knex: Knex): Promise<void> {
  await knex.raw(
    `DO $$ BEGIN UPDATE orders SET note = '' WHERE note IS NULL; COMMIT; END $$`,
  );
}

// Way back: Loses nothing.
export async function down(): Promise<void> {
  // There is nothing to undo.
}

// Cannot run in a transaction.
export const config = { transaction: false };
