ALTER TABLE customers RENAME COLUMN age TO years;
ALTER TABLE customers RENAME CONSTRAINT customers_age_check TO customers_years_check;
ALTER TABLE customers RENAME CONSTRAINT within TO within_years;
