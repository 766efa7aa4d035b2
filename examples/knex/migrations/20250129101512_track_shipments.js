/**
 * @param { import("knex").Knex } knex
 * @returns { Promise<void> }
 */
exports.up = function (knex) {
  return knex.schema.alterTable("shipments", (table) => {
    table.text("tracking_code");
    table.index("order_id");
  });
};

/**
 * @param { import("knex").Knex } knex
 * @returns { Promise<void> }
 */
exports.down = function (knex) {
  return knex.schema.alterTable("shipments", (table) => {
    table.dropIndex("order_id");
    table.dropColumn("tracking_code");
  });
};
