// 0012_note_orders, BACKFILL: Fill orders.note
// Locks: SHARE UPDATE EXCLUSIVE on orders.
// Reads every row of orders.
// Runs outside of a transaction.

/**
 * @param { import("knex").Knex } knex
 * @returns { Promise<void> }
 */
exports.up = async function (knex) {
  await knex.raw(
    `DO $$ BEGIN UPDATE orders SET note = '' WHERE note IS NULL; COMMIT; END $$`,
  );
};

// Way back: Loses nothing.
/**
 * @returns { Promise<void> }
 */
exports.down = async function () {
  // There is nothing to undo.
};

// Cannot run in a transaction.
exports.config = { transaction: false };
