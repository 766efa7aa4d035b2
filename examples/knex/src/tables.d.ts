/** The rows of the tables that the newest release needs, as pg reads them: bigint and numeric as text. */

export interface Carrier {
  code: string;
  name: string;
}

export interface Shipment {
  id: string;
  order_id: string;
  carrier_code: string;
  sent_at: Date | null;
  tracking_code: string | null;
}

export interface Customer {
  id: string;
  email: string | null;
  phone: string | null;
  created_at: Date;
  full_name: string;
}

export interface Product {
  id: string;
  sku: string;
  title: string;
  price_cents: string;
  description: string | null;
  weight_grams: number | null;
  search_title: string;
}

export interface Order {
  id: string;
  customer_id: string;
  status: string;
  placed_at: Date;
  total_amount: string;
  token: string;
  currency: string;
  channel: string | null;
}

export interface OrderItem {
  order_id: string;
  line: number;
  product_id: string;
  quantity: number;
  unit_price_cents: string;
}

export interface Transaction {
  id: string;
  order_id: string;
  amount_cents: string;
  method: string;
  paid_at: Date | null;
  state: "pending" | "paid" | "refunded" | "failed";
}

export interface Currency {
  code: string;
  name: string;
  minor_units: number;
}

declare module "knex/types/tables.js" {
  interface Tables {
    carriers: Carrier;
    shipments: Shipment;
    customers: Customer;
    products: Product;
    orders: Order;
    order_items: OrderItem;
    transactions: Transaction;
    currencies: Currency;
  }
}
