package dev.belay.dsl.indexes;

import dev.belay.dsl.Notebook;
import dev.belay.dsl.indexes.IndexPart.Nulls;
import dev.belay.dsl.indexes.IndexPart.Sort;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.types.Column;
import dev.belay.dsl.values.SqlExpression;
import java.util.Optional;
import java.util.function.Function;

/**
 * One column or expression of an index as an author writes it, for {@code import static}:
 * {@code key(EMAIL).descending()}, {@code expression("lower(email)").operatorClass("text_pattern_ops")}. Each method
 * returns another key; a constant can be shared.
 */
public final class IndexKey {

    private final Function<Notebook, IndexPart> reader;

    private IndexKey(Function<Notebook, IndexPart> reader) {
        this.reader = reader;
    }

    /** A column, smallest first. */
    public static IndexKey key(Column<?> column) {
        return new IndexKey(notebook -> IndexPart.column(notebook.column(column).name()));
    }

    /** An SQL expression over columns of the row, smallest first. */
    public static IndexKey expression(String expression) {
        return new IndexKey(notebook -> IndexPart.expression(notebook.expression(expression)));
    }

    /** Greatest first; NULLs come first too unless said. */
    public IndexKey descending() {
        return new IndexKey(notebook -> {
            IndexPart part = read(notebook);
            return with(part, part.operatorClass(), part.collation(), Sort.DESCENDING, part.nulls());
        });
    }

    /** NULLs before every value. */
    public IndexKey nullsFirst() {
        return nulls(Nulls.FIRST);
    }

    /** NULLs after every value. */
    public IndexKey nullsLast() {
        return nulls(Nulls.LAST);
    }

    /** An operator class other than the type's default. */
    public IndexKey operatorClass(String name) {
        return new IndexKey(notebook -> {
            IndexPart part = read(notebook);
            Optional<Identifier> operatorClass = Optional.of(notebook.name(name));
            return with(part, operatorClass, part.collation(), part.sort(), part.nulls());
        });
    }

    /** A collation other than the column's. */
    public IndexKey collation(String name) {
        return new IndexKey(notebook -> {
            IndexPart part = read(notebook);
            Optional<Identifier> collation = Optional.of(notebook.name(name));
            return with(part, part.operatorClass(), collation, part.sort(), part.nulls());
        });
    }

    private IndexKey nulls(Nulls nulls) {
        return new IndexKey(notebook -> {
            IndexPart part = read(notebook);
            return with(part, part.operatorClass(), part.collation(), part.sort(), Optional.of(nulls));
        });
    }

    IndexPart read(Notebook notebook) {
        return reader.apply(notebook);
    }

    private static IndexPart with(
            IndexPart part,
            Optional<Identifier> operatorClass,
            Optional<Identifier> collation,
            Sort sort,
            Optional<Nulls> nulls) {
        Optional<Identifier> column = part.column();
        Optional<SqlExpression> expression = part.expression();
        return new IndexPart(column, expression, operatorClass, collation, sort, nulls);
    }
}
