package dev.belay.dsl.indexes;

import dev.belay.dsl.RefusedException;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.values.SqlExpression;
import java.util.List;
import java.util.Optional;

/**
 * What an index is.
 *
 * @param name its name
 * @param unique whether it forbids duplicates
 * @param method the access method, {@code btree} unless said
 * @param parts its columns and expressions in order, at least one
 * @param include columns that it carries without being sorted by them
 * @param predicate which rows it holds; empty for all
 * @param nullsNotDistinct whether a unique index takes NULLs as equal (PostgreSQL 15 and later)
 */
public record IndexDefinition(
        Identifier name,
        boolean unique,
        Identifier method,
        List<IndexPart> parts,
        List<Identifier> include,
        Optional<SqlExpression> predicate,
        boolean nullsNotDistinct) {

    /** The access method of an index that does not name one. */
    public static final Identifier BTREE = Identifier.of("btree");

    /**
     * Copies the lists and refuses an index of nothing.
     *
     * @throws RefusedException if there is no part
     */
    public IndexDefinition {
        parts = List.copyOf(parts);
        include = List.copyOf(include);
        if (parts.isEmpty()) {
            throw new RefusedException(
                    "no-column",
                    "The index \"" + name + "\" names no column.",
                    "Name at least one column or expression.");
        }
    }

    /** The same index under another name. */
    public IndexDefinition renamed(Identifier newName) {
        return new IndexDefinition(newName, unique, method, parts, include, predicate, nullsNotDistinct);
    }
}
