INSERT INTO pages VALUES ('home', 'de', 'Start'), ('home', 'en', NULL), ('', '', '');
