package dev.belay.postgres.rehearsal;

import dev.belay.dsl.names.Identifier;

/**
 * A column of a table that holds rows.
 *
 * @param name its name
 * @param number its number, which a renaming leaves
 * @param quoted its name as SQL
 * @param type its type as the catalog prints it
 * @param inKey whether it belongs to the primary key
 */
record StoredColumn(Identifier name, int number, String quoted, String type, boolean inKey) {}
