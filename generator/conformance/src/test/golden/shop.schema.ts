import { sql } from "drizzle-orm";
import { bigint, pgTable, text, timestamp, varchar, integer, foreignKey, primaryKey, index, uuid, smallint, unique, numeric, pgEnum, check } from "drizzle-orm/pg-core";

export const paymentState = pgEnum("payment_state", ["pending", "paid", "refunded", "failed"]);

export const customers = pgTable("customers", {
	id: bigint({ mode: "number" }).primaryKey().generatedByDefaultAsIdentity(),
	email: text(),
	phone: varchar({ length: 20 }),
	createdAt: timestamp("created_at", { withTimezone: true }).defaultNow().notNull(),
	fullName: text("full_name").notNull(),
}, (table) => [
	index("customers_email_lower_idx").on(sql`lower(email)`),
	unique("customers_email_key").on(table.email),
]);

export const products = pgTable("products", {
	id: bigint({ mode: "number" }).primaryKey(),
	sku: varchar({ length: 32 }).notNull(),
	title: text().notNull(),
	priceCents: bigint("price_cents", { mode: "number" }).notNull(),
	description: text(),
	weightGrams: integer("weight_grams"),
	searchTitle: text("search_title").notNull(),
});

export const orderItems = pgTable("order_items", {
	orderId: bigint("order_id", { mode: "number" }).notNull(),
	line: integer().notNull(),
	productId: bigint("product_id", { mode: "number" }).notNull(),
	quantity: integer().notNull(),
	unitPriceCents: bigint("unit_price_cents", { mode: "number" }).notNull(),
}, (table) => [
	primaryKey({ columns: [table.orderId, table.line], name: "order_items_pkey" }),
	foreignKey({
		columns: [table.orderId],
		foreignColumns: [orders.id],
		name: "order_items_order_id_fkey",
	}).onDelete("cascade"),
	check("order_items_quantity_positive", sql`quantity > 0`),
]);

export const orders = pgTable("orders", {
	id: bigint({ mode: "number" }).primaryKey().generatedByDefaultAsIdentity(),
	customerId: bigint("customer_id", { mode: "number" }).notNull(),
	status: text().default("new").notNull(),
	placedAt: timestamp("placed_at", { withTimezone: true }).defaultNow().notNull(),
	totalAmount: numeric("total_amount", { precision: 12, scale: 2 }).notNull(),
	token: uuid().defaultRandom().notNull(),
	currency: text().notNull(),
	channel: text(),
}, (table) => [
	index("orders_open_idx").on(table.customerId).where(sql`status IS DISTINCT FROM 'done'`),
	foreignKey({
		columns: [table.customerId],
		foreignColumns: [customers.id],
		name: "orders_customer_id_fkey",
	}).onDelete("restrict"),
	index("orders_customer_idx").on(table.customerId),
	foreignKey({
		columns: [table.currency],
		foreignColumns: [currencies.code],
		name: "orders_currency_fkey",
	}),
]);

export const payments = pgTable("transactions", {
	id: uuid().primaryKey().defaultRandom(),
	orderId: bigint("order_id", { mode: "number" }).notNull(),
	amountCents: bigint("amount_cents", { mode: "number" }).notNull(),
	method: text().default("unknown").notNull(),
	paidAt: timestamp("paid_at", { withTimezone: true }),
	state: paymentState().default("pending").notNull(),
}, (table) => [
	index("payments_order_idx").on(table.orderId),
]);

export const currencies = pgTable("currencies", {
	code: text().primaryKey(),
	name: text().notNull(),
	minorUnits: smallint("minor_units").notNull(),
});
