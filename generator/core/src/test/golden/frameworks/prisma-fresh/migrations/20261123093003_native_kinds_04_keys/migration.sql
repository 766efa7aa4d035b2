-- 0013_native_kinds, EXPAND: Reference the users
-- Locks: ACCESS EXCLUSIVE on app_users.

DO $migration$
BEGIN
  SET LOCAL lock_timeout = '2s';
  SET CONSTRAINTS ALL IMMEDIATE;

  -- AddForeignKey
  ALTER TABLE "sales"."Order" ADD CONSTRAINT "Order_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_users"("id") ON DELETE CASCADE ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED NOT VALID;
END
$migration$;
