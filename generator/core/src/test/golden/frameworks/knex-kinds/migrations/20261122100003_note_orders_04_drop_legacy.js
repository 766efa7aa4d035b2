// 0012_note_orders, CONTRACT: Drop orders.legacy
// Locks: ACCESS EXCLUSIVE on orders.
// Clients of the previous release fail until they are replaced.

/**
 * @param { import("knex").Knex } knex
 * @returns { Promise<void> }
 */
exports.up = async function (knex) {
  await knex.transaction(async (trx) => {
    await trx.raw(`ALTER TABLE orders DROP COLUMN legacy`);
  });
};

// Way back: There is no way back. Nobody kept the values.
/**
 * @param { import("knex").Knex } knex
 * @returns { Promise<void> }
 */
exports.down = async function (knex) {
  await knex.transaction(async (trx) => {
    await trx.raw(`
      DO $belay$
      BEGIN
        RAISE EXCEPTION '[irreversible] Nobody kept the values.';
      END
      $belay$
    `);
  });
};

// In a transaction of its own: Knex would run all pending migrations in one,
// and hold the locks of each to the end of the last.
exports.config = { transaction: false };
