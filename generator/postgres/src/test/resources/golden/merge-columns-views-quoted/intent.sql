ALTER TABLE "od""d ta;ble" ADD COLUMN "%s {{ new }} ?" text;
ALTER TABLE "od""d ta;ble" DROP COLUMN "a""b \ $$ 'x";
ALTER TABLE "od""d ta;ble" DROP COLUMN "select";
