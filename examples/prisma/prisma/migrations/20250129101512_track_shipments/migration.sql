-- AlterTable
ALTER TABLE "shipments" ADD COLUMN     "tracking_code" TEXT;

-- CreateIndex
CREATE INDEX "shipments_order_id_idx" ON "shipments"("order_id");
