// 0015_refunded_payments, EXPAND: Add the label refunded to payment_state
// Locks nothing that was there before.

/**
 * @param { import("knex").Knex } knex
 * @returns { Promise<void> }
 */
exports.up = async function (knex) {
  await knex.transaction(async (trx) => {
    await trx.raw(`SET CONSTRAINTS ALL IMMEDIATE`);
    await trx.raw(
      `ALTER TYPE payment_state ADD VALUE IF NOT EXISTS 'refunded' AFTER 'paid'`,
    );
  });
};

// Way back: There is no way back. The label refunded stays in payment_state:
// PostgreSQL cannot remove a label.
/**
 * @param { import("knex").Knex } knex
 * @returns { Promise<void> }
 */
exports.down = async function (knex) {
  await knex.transaction(async (trx) => {
    await trx.raw(`SET LOCAL lock_timeout = '2s'`);
    await trx.raw(`SET CONSTRAINTS ALL IMMEDIATE`);
    await trx.raw(`
      DO $belay$
      BEGIN
        RAISE NOTICE 'The label refunded stays in payment_state: PostgreSQL cannot remove a label.';
      END
      $belay$
    `);
  });
};

// In a transaction of its own: Knex would run all pending migrations in one,
// and hold the locks of each to the end of the last.
exports.config = { transaction: false };
