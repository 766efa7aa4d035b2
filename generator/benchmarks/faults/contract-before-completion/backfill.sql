UPDATE customers SET full_name = name WHERE id < 10000;
