INSERT INTO "od""d ta;ble" VALUES (1, '"', NULL), (2, NULL, ''), (3, 'one|two', '$$'), (4, '', 'x'), (5, '|', 'y');
