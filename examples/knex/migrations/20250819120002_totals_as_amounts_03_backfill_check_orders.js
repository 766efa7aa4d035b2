// 0012_totals_as_amounts, BACKFILL: Count what stands in the way in orders
// Locks: ACCESS SHARE on orders.
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
        WHERE total_amount IS NULL;
        IF belay_rows > 0 THEN
          RAISE EXCEPTION '[rows-in-the-way] % rows of orders hold NULL in total_amount, which is to be NOT NULL: the up expression gave NULL; mend their total_cents, or go back and correct the expression.', belay_rows;
        END IF;
      END
      $belay$
    `);
    await trx.raw(`
      INSERT INTO belay.state (service, schema, change, unit, stamped)
      VALUES ('shop', 'public', '0012_totals_as_amounts', '03_backfill_check_orders', clock_timestamp())
      ON CONFLICT (service, schema, change, unit) DO UPDATE
        SET stamped = clock_timestamp(), last_key = NULL, rows_done = 0, started = NULL, finished = NULL
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
      DELETE FROM belay.state
      WHERE service = 'shop' AND change = '0012_totals_as_amounts' AND unit = '03_backfill_check_orders'
    `);
  });
};

// In a transaction of its own: Knex would run all pending migrations in one,
// and hold the locks of each to the end of the last.
exports.config = { transaction: false };
