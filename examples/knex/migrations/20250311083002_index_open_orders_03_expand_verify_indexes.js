// 0006_index_open_orders, EXPAND: Verify that the indexes are valid
// Locks nothing that was there before.

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
        WHERE indexrelid = to_regclass('orders_open_idx') AND indrelid = to_regclass('orders');
        IF belay_valid IS NULL THEN
          RAISE EXCEPTION '[index-missing] The index orders_open_idx is not there. Run the unit that builds it, then this one again.';
        ELSIF NOT belay_valid THEN
          RAISE EXCEPTION '[index-invalid] The index orders_open_idx is not valid: its build was interrupted, or found duplicates. Run DROP INDEX CONCURRENTLY orders_open_idx, then the unit that builds it, then this one again.';
        END IF;
      END
      $belay$
    `);
    await trx.raw(`
      DO $belay$
      DECLARE
        belay_valid boolean;
      BEGIN
        SELECT indisvalid AND indisready AND indislive INTO belay_valid
        FROM pg_catalog.pg_index
        WHERE indexrelid = to_regclass('customers_email_lower_idx') AND indrelid = to_regclass('customers');
        IF belay_valid IS NULL THEN
          RAISE EXCEPTION '[index-missing] The index customers_email_lower_idx is not there. Run the unit that builds it, then this one again.';
        ELSIF NOT belay_valid THEN
          RAISE EXCEPTION '[index-invalid] The index customers_email_lower_idx is not valid: its build was interrupted, or found duplicates. Run DROP INDEX CONCURRENTLY customers_email_lower_idx, then the unit that builds it, then this one again.';
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
