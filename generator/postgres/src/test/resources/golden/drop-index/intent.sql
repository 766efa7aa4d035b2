DROP INDEX orders_name_idx, orders_lower_idx;
