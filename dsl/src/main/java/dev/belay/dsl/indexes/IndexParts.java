package dev.belay.dsl.indexes;

import dev.belay.dsl.Builder;
import dev.belay.dsl.Notebook;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.types.Column;
import dev.belay.dsl.values.SqlExpression;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What can be said of an index.
 *
 * @param <B> the builder's own class
 */
abstract class IndexParts<B extends IndexParts<B>> extends Builder<B> {

    private final Identifier name;
    private final List<IndexPart> parts = new ArrayList<>();
    private final List<Identifier> include = new ArrayList<>();
    private Identifier method = IndexDefinition.BTREE;
    private boolean unique;
    private boolean nullsNotDistinct;
    private Optional<SqlExpression> predicate = Optional.empty();

    IndexParts(Notebook notebook, String name, List<IndexKey> keys) {
        super(notebook, "the index \"" + name + "\"");
        this.name = notebook.name(name);
        keys.forEach(key -> parts.add(key.read(notebook)));
    }

    /** Forbids duplicates. */
    public B unique() {
        unique = true;
        return self();
    }

    /** Takes NULLs as equal in a unique index (PostgreSQL 15 and later). */
    public B nullsNotDistinct() {
        nullsNotDistinct = true;
        return self();
    }

    /** The access method, such as {@code gin}; {@code btree} unless said. */
    public B method(String accessMethod) {
        return once("method", ".method(\"name\")", () -> method = notebook().name(accessMethod));
    }

    /** Only the rows for which this SQL expression is true. */
    public B where(String condition) {
        return once(
                "condition",
                ".where(\"expression\")",
                () -> predicate = Optional.of(notebook().expression(condition)));
    }

    /** Columns that the index carries without being sorted by them. */
    public B include(Column<?>... columns) {
        include.addAll(notebook().names(columns));
        return self();
    }

    final IndexDefinition index() {
        return new IndexDefinition(name, unique, method, parts, include, predicate, nullsNotDistinct);
    }
}
