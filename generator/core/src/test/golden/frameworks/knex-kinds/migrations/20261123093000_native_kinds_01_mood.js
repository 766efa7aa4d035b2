// 0013_native_kinds, EXPAND: Create the type Mood
// Locks nothing that was there before.

/**
 * @param { import("knex").Knex } knex
 * @returns { Promise<void> }
 */
exports.up = async function (knex) {
  await knex.transaction(async (trx) => {
    await trx.raw(`SET LOCAL lock_timeout = '2s'`);
    await trx.raw(`SET CONSTRAINTS ALL IMMEDIATE`);
    await trx.raw(
      `CREATE TYPE "Mood" AS ENUM ('fine', 'it''s so-so', E'C:\\\\temp', '100% #{x} \${y} {{z}}')`,
    );
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
