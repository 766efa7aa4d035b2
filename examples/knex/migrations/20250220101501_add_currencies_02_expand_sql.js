// 0005_add_currencies, EXPAND: Run the author's SQL
// Locks: those of the author's own SQL, which only a rehearsal can tell.
// May have to wait for one lock while it holds another: gives up before the
// deadlock check of a client (deadlock_timeout, 1 s).

/**
 * @param { import("knex").Knex } knex
 * @returns { Promise<void> }
 */
exports.up = async function (knex) {
  await knex.transaction(async (trx) => {
    await trx.raw(`SET LOCAL lock_timeout = '300ms'`);
    await trx.raw(`SET CONSTRAINTS ALL IMMEDIATE`);
    await trx.raw(`
      INSERT INTO currencies (code, name, minor_units) VALUES
        ('CHF', 'Swiss franc', 2),
        ('EUR', 'Euro', 2),
        ('GBP', 'Pound sterling', 2),
        ('JPY', 'Yen', 0),
        ('USD', 'US dollar', 2)
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
    await trx.raw(`SET LOCAL lock_timeout = '300ms'`);
    await trx.raw(`SET CONSTRAINTS ALL IMMEDIATE`);
    await trx.raw(
      `DELETE FROM currencies WHERE code IN ('CHF', 'EUR', 'GBP', 'JPY', 'USD')`,
    );
  });
};

// In a transaction of its own: Knex would run all pending migrations in one,
// and hold the locks of each to the end of the last.
exports.config = { transaction: false };
