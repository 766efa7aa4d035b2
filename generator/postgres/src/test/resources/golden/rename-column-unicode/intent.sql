ALTER TABLE größen RENAME COLUMN breite TO "宽度 🧗";
ALTER INDEX größen_breite_idx RENAME TO "größen_宽度 🧗_idx";
