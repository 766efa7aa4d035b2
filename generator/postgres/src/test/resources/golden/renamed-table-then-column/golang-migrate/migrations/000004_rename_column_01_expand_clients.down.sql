-- Way back of 0004_rename_column, EXPAND: Add clients.mail and keep it equal to email
-- Loses nothing. Everything is as it was.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

DROP TRIGGER zz_belay_insert_0004_rename_column_clients_email ON clients;

DROP TRIGGER zz_belay_update_0004_rename_column_clients_email ON clients;

DROP FUNCTION belay_sync_0004_rename_column_clients_email();

ALTER TABLE clients DROP COLUMN mail;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0004_rename_column' AND unit = '01_expand_clients';
