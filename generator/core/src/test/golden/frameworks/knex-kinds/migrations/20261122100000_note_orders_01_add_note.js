// 0012_note_orders, EXPAND: Add orders.note; fill it's ${x} by a trigger
// Locks: ACCESS EXCLUSIVE on orders.
// Clients that say SELECT * or RETURNING * with prepared statements fail
// (0A000) until they reconnect.

/**
 * @param { import("knex").Knex } knex
 * @returns { Promise<void> }
 */
exports.up = async function (knex) {
  await knex.transaction(async (trx) => {
    await trx.raw(`ALTER TABLE orders ADD COLUMN note text`);
    await trx.raw(`
CREATE FUNCTION note_order() RETURNS trigger LANGUAGE plpgsql AS $hazards$
-- it's a comment; with a quote and a semicolon
DECLARE
  slots int[] := ARRAY[1, 2];
  note text := 'a; b' || '$' || '\${x}' || '#{x}' || ':x' || '%s' || '%%' || '\\?' || '{{ x }}' || '\\t' || '\\\\';
BEGIN
  NEW.note := CASE WHEN NEW.total::bigint > 0 THEN note ELSE slots[1]::text END;
  RETURN NEW;
END
$hazards$
`);
    await trx.raw(
      `CREATE TRIGGER note_order BEFORE INSERT ON orders FOR EACH ROW EXECUTE FUNCTION note_order() -- last`,
    );
  });
};

// Way back: Loses writes made since. The notes go with their column.
// The rows concerned, to be counted before:
//   SELECT count(*)
//   FROM orders
//   WHERE note IS NOT NULL;
/**
 * @param { import("knex").Knex } knex
 * @returns { Promise<void> }
 */
exports.down = async function (knex) {
  await knex.transaction(async (trx) => {
    await trx.raw(`DROP TRIGGER note_order ON orders`);
    await trx.raw(`DROP FUNCTION note_order()`);
    await trx.raw(`ALTER TABLE orders DROP COLUMN note`);
  });
};

// In a transaction of its own: Knex would run all pending migrations in one,
// and hold the locks of each to the end of the last.
exports.config = { transaction: false };
