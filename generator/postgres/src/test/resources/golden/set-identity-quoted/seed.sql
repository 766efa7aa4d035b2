INSERT INTO "Order's 100%" (note) VALUES ('a'), ('b');
