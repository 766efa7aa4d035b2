-- DropForeignKey
ALTER TABLE "shipments" DROP CONSTRAINT "shipments_carrier_code_fkey";

-- DropTable
DROP TABLE "shipments";
