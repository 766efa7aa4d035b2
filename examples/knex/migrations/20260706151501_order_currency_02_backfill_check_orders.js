// 0023_order_currency, BACKFILL: Count what stands in the way in orders
// Locks: ACCESS SHARE on currencies, orders.
// Reads every row of orders.

/**
 * @param { import("knex").Knex } knex
 * @returns { Promise<void> }
 */
exports.up = async function (knex) {
  await knex.transaction(async (trx) => {
    await trx.raw(`SET CONSTRAINTS ALL IMMEDIATE`);
    await trx.raw(`
      DO $belay$
      #variable_conflict use_column
      DECLARE
        belay_rows bigint;
      BEGIN
        -- A policy must not hide rows from the count.
        PERFORM set_config('row_security', 'off', true);
        SELECT count(*) INTO belay_rows FROM orders
        WHERE currency IS NOT NULL AND NOT EXISTS (SELECT FROM currencies AS belay_target WHERE belay_target.code = orders.currency);
        IF belay_rows > 0 THEN
          RAISE EXCEPTION '[rows-in-the-way] % rows of orders reference no row of currencies; mend them before.', belay_rows;
        END IF;
      END
      $belay$
    `);
  });
};

// Way back: Loses nothing. Everything is as it was.
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
        RAISE NOTICE 'Nothing to undo.';
      END
      $belay$
    `);
  });
};

// In a transaction of its own: Knex would run all pending migrations in one,
// and hold the locks of each to the end of the last.
exports.config = { transaction: false };
