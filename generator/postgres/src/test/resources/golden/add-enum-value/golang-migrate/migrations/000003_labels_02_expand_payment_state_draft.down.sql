-- Way back of 0002_labels, EXPAND: Add the label draft to payment state
-- There is no way back. The label draft stays in payment state: PostgreSQL cannot remove a label.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

DO $belay$
BEGIN
  RAISE NOTICE 'The label draft stays in payment state: PostgreSQL cannot remove a label.';
END
$belay$;
