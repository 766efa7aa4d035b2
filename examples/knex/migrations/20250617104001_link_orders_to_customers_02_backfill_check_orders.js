// 0010_link_orders_to_customers, BACKFILL: Count what stands in the way in
// orders
// Locks: ACCESS SHARE on customers, orders.
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
      DECLARE
        belay_valid boolean;
      BEGIN
        SELECT indisvalid AND indisready AND indislive INTO belay_valid
        FROM pg_catalog.pg_index
        WHERE indexrelid = to_regclass('orders_customer_idx') AND indrelid = to_regclass('orders');
        IF belay_valid IS NULL THEN
          RAISE EXCEPTION '[index-missing] The index orders_customer_idx is not there. Run the unit that builds it, then this one again.';
        ELSIF NOT belay_valid THEN
          RAISE EXCEPTION '[index-invalid] The index orders_customer_idx is not valid: its build was interrupted, or found duplicates. Run DROP INDEX CONCURRENTLY orders_customer_idx, then the unit that builds it, then this one again.';
        END IF;
      END
      $belay$
    `);
    await trx.raw(`
      DO $belay$
      #variable_conflict use_column
      DECLARE
        belay_rows bigint;
      BEGIN
        -- A policy must not hide rows from the count.
        PERFORM set_config('row_security', 'off', true);
        SELECT count(*) INTO belay_rows FROM orders
        WHERE customer_id IS NOT NULL AND NOT EXISTS (SELECT FROM customers AS belay_target WHERE belay_target.id = orders.customer_id);
        IF belay_rows > 0 THEN
          RAISE EXCEPTION '[rows-in-the-way] % rows of orders reference no row of customers; mend them before.', belay_rows;
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
