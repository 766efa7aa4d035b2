import { and, asc, eq, getTableColumns, ne, sql } from "drizzle-orm";
import type { Database } from "./database.js";
import {
  type carriers,
  customers,
  orderItems,
  orders,
  products,
  shipments,
  transactions,
} from "./schema.js";

export type Carrier = typeof carriers.$inferSelect;
export type Customer = typeof customers.$inferSelect;
export type Order = typeof orders.$inferSelect;
export type Product = typeof products.$inferSelect;
export type Shipment = typeof shipments.$inferSelect;
export type Transaction = typeof transactions.$inferSelect;

/** How many of a product somebody orders. */
export interface Line {
  product: Product;
  quantity: number;
}

/** Takes an order. */
export async function placeOrder(
  database: Database,
  customer: Customer,
  currency: string,
  lines: Line[],
): Promise<Order> {
  const cents = lines
    .map(({ product, quantity }) => product.priceCents * BigInt(quantity))
    .reduce((sum, price) => sum + price, 0n);
  const order = only(
    await database
      .insert(orders)
      .values({
        customerId: customer.id,
        currency,
        totalAmount: sql`${cents} / 100.0`,
      })
      .returning(),
  );
  await database.insert(orderItems).values(
    lines.map(({ product, quantity }, index) => ({
      orderId: order.id,
      line: index + 1,
      productId: product.id,
      quantity,
      unitPriceCents: product.priceCents,
    })),
  );
  return order;
}

/** Notes that the money for an order came in. */
export async function pay(
  database: Database,
  order: Order,
  method: string,
): Promise<Transaction> {
  await setStatus(database, order, "paid");
  return only(
    await database
      .insert(transactions)
      .values({
        orderId: order.id,
        amountCents: BigInt(order.totalAmount.replace(".", "")),
        method,
        paidAt: new Date(),
        state: "paid",
      })
      .returning(),
  );
}

/** Hands an order over to a carrier. */
export async function ship(
  database: Database,
  order: Order,
  carrier: Carrier,
  trackingCode: string,
): Promise<Shipment> {
  await setStatus(database, order, "done");
  return only(
    await database
      .insert(shipments)
      .values({
        orderId: order.id,
        carrierCode: carrier.code,
        sentAt: new Date(),
        trackingCode,
      })
      .returning(),
  );
}

/** Finds what a customer still waits for. */
export function openOrders(
  database: Database,
  email: string,
): Promise<Order[]> {
  return database
    .select(getTableColumns(orders))
    .from(orders)
    .innerJoin(customers, eq(orders.customerId, customers.id))
    .where(
      and(
        sql`lower(${customers.email}) = lower(${email})`,
        ne(orders.status, "done"),
      ),
    )
    .orderBy(asc(orders.id));
}

/** Finds products by the beginning of their title. */
export function findProducts(
  database: Database,
  words: string,
): Promise<Product[]> {
  return database
    .select()
    .from(products)
    .where(sql`starts_with(${products.searchTitle}, lower(${words}))`)
    .orderBy(asc(products.id));
}

async function setStatus(database: Database, order: Order, status: string) {
  await database.update(orders).set({ status }).where(eq(orders.id, order.id));
}

function only<Row>([row]: Row[]): Row {
  if (!row) throw new Error("No row came back.");
  return row;
}
