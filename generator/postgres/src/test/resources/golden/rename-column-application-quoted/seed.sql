INSERT INTO "od""d ta;ble" VALUES (1, '"', NULL), (2, NULL, '');
