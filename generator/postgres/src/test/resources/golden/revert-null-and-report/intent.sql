UPDATE orders SET code = NULL WHERE code IN ('n/a', '', '99999999999');
