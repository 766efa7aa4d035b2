ALTER TABLE "userAccounts" RENAME COLUMN "displayName" TO "shownName";
ALTER TABLE "userAccounts" RENAME CONSTRAINT "userAccounts_displayName_check" TO "userAccounts_shownName_check";
ALTER INDEX "userAccounts_displayName_idx" RENAME TO "userAccounts_shownName_idx";
