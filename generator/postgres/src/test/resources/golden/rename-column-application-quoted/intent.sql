ALTER TABLE "od""d ta;ble" RENAME COLUMN "a""b \ $$ 'x" TO "%s {{ new }} ?";
