INSERT INTO "userAccounts" VALUES (1, 'Ada'), (2, 'O''Hara');
