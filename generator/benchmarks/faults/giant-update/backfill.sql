UPDATE customers SET full_name = name;
