ALTER TABLE "MarketStalls" ADD COLUMN "mapPlace" point;
UPDATE "MarketStalls" SET "mapPlace" = point(coalesce("mapX", 0), coalesce("mapY", 0)) WHERE num_nonnulls("mapX", "mapY") > 0;
ALTER TABLE "MarketStalls" DROP COLUMN "mapX";
ALTER TABLE "MarketStalls" DROP COLUMN "mapY";
