-- 0005_add_currencies, EXPAND: Create the table currencies
-- Locks nothing that was there before.

-- CreateTable
CREATE TABLE "currencies" (
    "code" TEXT,
    "name" TEXT NOT NULL,
    "minor_units" SMALLINT NOT NULL,

    CONSTRAINT "currencies_pkey" PRIMARY KEY ("code")
);
