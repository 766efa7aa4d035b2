UPDATE orders SET status = 'new', note = upper(note) WHERE status IS NULL;
