-- 0004_create_payments, EXPAND: Create the table payments
-- Locks nothing that was there before.

DO $migration$
BEGIN
  SET LOCAL lock_timeout = '2s';
  SET CONSTRAINTS ALL IMMEDIATE;

  -- CreateTable
  CREATE TABLE "payments" (
      "id" UUID DEFAULT gen_random_uuid(),
      "order_id" BIGINT NOT NULL,
      "amount_cents" BIGINT NOT NULL,
      "method" TEXT NOT NULL DEFAULT 'card',
      "paid_at" TIMESTAMPTZ,

      CONSTRAINT "payments_pkey" PRIMARY KEY ("id")
  );

  -- CreateIndex
  CREATE INDEX "payments_order_idx" ON "payments"("order_id");
END
$migration$;
