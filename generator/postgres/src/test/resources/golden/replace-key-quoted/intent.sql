ALTER TABLE "Order's ""Lines""" DROP CONSTRAINT "key's {table} %";
ALTER TABLE "Order's ""Lines""" ADD CONSTRAINT "key's {table} %" PRIMARY KEY ("the $belay$ %s {key}");
ALTER TABLE "Order's ""Lines""" DROP CONSTRAINT "once ""only""";
ALTER TABLE "Order's ""Lines""" ADD CONSTRAINT "E-Mail of user" UNIQUE ("E-Mail", "user") DEFERRABLE;
