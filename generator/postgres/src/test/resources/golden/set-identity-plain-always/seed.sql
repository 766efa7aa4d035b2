INSERT INTO "Order's ""%s""" VALUES (1, 'a'), (2, NULL);
