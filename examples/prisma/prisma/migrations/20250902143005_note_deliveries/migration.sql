-- AlterTable
ALTER TABLE "shipments" ADD COLUMN     "delivered_at" TIMESTAMPTZ(6);
