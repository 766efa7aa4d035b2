-- DropIndex
DROP INDEX "shipments_order_id_idx";

-- AlterTable
ALTER TABLE "shipments" DROP COLUMN "tracking_code";
