-- 0002_create_products, EXPAND: Create the table products
-- Locks nothing that was there before.

-- CreateTable
CREATE TABLE "products" (
    "id" BIGINT,
    "sku" VARCHAR(20) NOT NULL,
    "title" TEXT NOT NULL,
    "price_cents" BIGINT NOT NULL,
    "description" TEXT,
    "weight_grams" INTEGER,

    CONSTRAINT "products_pkey" PRIMARY KEY ("id")
);
