import { sql } from "drizzle-orm";
import {
  bigint,
  check,
  foreignKey,
  index,
  integer,
  numeric,
  pgEnum,
  pgTable,
  primaryKey,
  smallint,
  text,
  timestamp,
  unique,
  uuid,
  varchar,
} from "drizzle-orm/pg-core";

/** Who brings parcels. */
export const carriers = pgTable("carriers", {
  code: varchar("code", { length: 8 }).primaryKey(),
  name: text("name").notNull(),
});

/** Parcels of orders. */
export const shipments = pgTable(
  "shipments",
  {
    id: bigint("id", { mode: "bigint" })
      .primaryKey()
      .generatedAlwaysAsIdentity(),
    orderId: bigint("order_id", { mode: "bigint" }).notNull(),
    carrierCode: varchar("carrier_code", { length: 8 })
      .notNull()
      .references(() => carriers.code),
    sentAt: timestamp("sent_at", { withTimezone: true }),
    trackingCode: text("tracking_code"),
    deliveredAt: timestamp("delivered_at", { withTimezone: true }),
  },
  (table) => [index("shipments_order_id_idx").on(table.orderId)],
);

export const paymentState = pgEnum("payment_state", [
  "pending",
  "paid",
  "refunded",
  "failed",
]);

/** What prices are in. */
export const currencies = pgTable("currencies", {
  code: text("code").primaryKey(),
  name: text("name").notNull(),
  minorUnits: smallint("minor_units").notNull(),
});

/** People who have bought, or registered. */
export const customers = pgTable(
  "customers",
  {
    id: bigint("id", { mode: "bigint" })
      .primaryKey()
      .generatedByDefaultAsIdentity(),
    email: text("email"),
    phone: varchar("phone", { length: 20 }),
    createdAt: timestamp("created_at", { withTimezone: true })
      .notNull()
      .defaultNow(),
    fullName: text("full_name").notNull(),
  },
  (table) => [
    unique("customers_email_key").on(table.email),
    index("customers_email_lower_idx").on(sql`lower(email)`),
  ],
);

/** What is for sale. */
export const products = pgTable("products", {
  id: bigint("id", { mode: "bigint" }).primaryKey(),
  sku: varchar("sku", { length: 32 }).notNull(),
  title: text("title").notNull(),
  priceCents: bigint("price_cents", { mode: "bigint" }).notNull(),
  description: text("description"),
  weightGrams: integer("weight_grams"),
  searchTitle: text("search_title").notNull(),
});

/** What a customer bought at one time. */
export const orders = pgTable(
  "orders",
  {
    id: bigint("id", { mode: "bigint" })
      .primaryKey()
      .generatedByDefaultAsIdentity(),
    customerId: bigint("customer_id", { mode: "bigint" }).notNull(),
    status: text("status").notNull().default("new"),
    placedAt: timestamp("placed_at", { withTimezone: true })
      .notNull()
      .defaultNow(),
    totalAmount: numeric("total_amount", { precision: 12, scale: 2 }).notNull(),
    token: uuid("token").notNull().defaultRandom(),
    currency: text("currency").notNull(),
    channel: text("channel"),
  },
  (table) => [
    foreignKey({
      name: "orders_customer_id_fkey",
      columns: [table.customerId],
      foreignColumns: [customers.id],
    }).onDelete("restrict"),
    foreignKey({
      name: "orders_currency_fkey",
      columns: [table.currency],
      foreignColumns: [currencies.code],
    }),
    index("orders_customer_idx").on(table.customerId),
    index("orders_open_idx")
      .on(table.customerId)
      .where(sql`status IS DISTINCT FROM 'done'`),
  ],
);

/** The lines of orders. */
export const orderItems = pgTable(
  "order_items",
  {
    orderId: bigint("order_id", { mode: "bigint" }).notNull(),
    line: integer("line").notNull(),
    productId: bigint("product_id", { mode: "bigint" }).notNull(),
    quantity: integer("quantity").notNull(),
    unitPriceCents: bigint("unit_price_cents", { mode: "bigint" }).notNull(),
  },
  (table) => [
    primaryKey({
      name: "order_items_pkey",
      columns: [table.orderId, table.line],
    }),
    foreignKey({
      name: "order_items_order_id_fkey",
      columns: [table.orderId],
      foreignColumns: [orders.id],
    }).onDelete("cascade"),
    check("order_items_quantity_positive", sql`quantity > 0`),
  ],
);

/** Money that came in for orders, or went back. */
export const transactions = pgTable(
  "transactions",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    orderId: bigint("order_id", { mode: "bigint" }).notNull(),
    amountCents: bigint("amount_cents", { mode: "bigint" }).notNull(),
    method: text("method").notNull().default("unknown"),
    paidAt: timestamp("paid_at", { withTimezone: true }),
    state: paymentState("state").notNull().default("pending"),
  },
  (table) => [index("payments_order_idx").on(table.orderId)],
);
