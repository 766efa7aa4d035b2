DROP INDEX customers_mail;
DROP INDEX customers_one_null;
