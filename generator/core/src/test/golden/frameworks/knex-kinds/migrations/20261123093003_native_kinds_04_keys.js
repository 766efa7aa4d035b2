// 0013_native_kinds, EXPAND: Reference the users
// Locks: ACCESS EXCLUSIVE on app_users.

/**
 * @param { import("knex").Knex } knex
 * @returns { Promise<void> }
 */
exports.up = async function (knex) {
  await knex.transaction(async (trx) => {
    await trx.raw(`SET LOCAL lock_timeout = '2s'`);
    await trx.raw(`SET CONSTRAINTS ALL IMMEDIATE`);
    await trx.raw(`
      ALTER TABLE sales."Order"
        ADD CONSTRAINT "Order_user_id_fkey" FOREIGN KEY (user_id) REFERENCES app_users (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED NOT VALID
    `);
  });
};

// Way back: There is no way back. It is a sample.
/**
 * @param { import("knex").Knex } knex
 * @returns { Promise<void> }
 */
exports.down = async function (knex) {
  await knex.transaction(async (trx) => {
    await trx.raw(`
      DO $belay$
      BEGIN
        RAISE EXCEPTION '[irreversible] It is a sample.';
      END
      $belay$
    `);
  });
};

// In a transaction of its own: Knex would run all pending migrations in one,
// and hold the locks of each to the end of the last.
exports.config = { transaction: false };
