import { Prisma } from "../generated/prisma/client.js";
import type {
  Carrier,
  Customer,
  Order,
  Product,
  Shipment,
  Transaction,
} from "../generated/prisma/client.js";

type Database = Prisma.TransactionClient;

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
  return database.order.create({
    data: {
      customer: { connect: { id: customer.id } },
      currency: { connect: { code: currency } },
      totalAmount: new Prisma.Decimal(cents.toString()).div(100),
      items: {
        create: lines.map(({ product, quantity }, index) => ({
          line: index + 1,
          productId: product.id,
          quantity,
          unitPriceCents: product.priceCents,
        })),
      },
    },
  });
}

/** Notes that the money for an order came in. */
export async function pay(
  database: Database,
  order: Order,
  method: string,
): Promise<Transaction> {
  await database.order.update({
    where: { id: order.id },
    data: { status: "paid" },
  });
  return database.transaction.create({
    data: {
      orderId: order.id,
      amountCents: BigInt(order.totalAmount.times(100).toFixed(0)),
      method,
      paidAt: new Date(),
      state: "paid",
    },
  });
}

/** Hands an order over to a carrier. */
export async function ship(
  database: Database,
  order: Order,
  carrier: Carrier,
  trackingCode: string,
): Promise<Shipment> {
  await database.order.update({
    where: { id: order.id },
    data: { status: "done" },
  });
  return database.shipment.create({
    data: {
      orderId: order.id,
      carrier: { connect: { code: carrier.code } },
      sentAt: new Date(),
      trackingCode,
    },
  });
}

/** Finds what a customer still waits for. */
export function openOrders(
  database: Database,
  email: string,
): Promise<Order[]> {
  return database.order.findMany({
    where: {
      status: { not: "done" },
      customer: { email: { equals: email, mode: "insensitive" } },
    },
    orderBy: { id: "asc" },
  });
}

/** Finds products by the beginning of their title. */
export function findProducts(
  database: Database,
  words: string,
): Promise<Product[]> {
  return database.product.findMany({
    where: { searchTitle: { startsWith: words.toLowerCase() } },
    orderBy: { id: "asc" },
  });
}
