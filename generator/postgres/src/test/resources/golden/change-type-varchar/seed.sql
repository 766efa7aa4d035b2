INSERT INTO customers VALUES (1, 'äöüßäöüßäöüßäöüßäöüß', 'abcde'), (2, '', NULL);
