UPDATE customers SET mail = lower(email) WHERE mail IS NULL;
