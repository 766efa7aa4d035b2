package dev.belay.dsl.indexes;

import dev.belay.dsl.Notebook;
import java.util.List;
import java.util.function.Supplier;

/** An index of a table that is created or that is there already. */
public final class IndexBuilder extends IndexParts<IndexBuilder> {

    private IndexBuilder(Notebook notebook, String name, List<IndexKey> keys) {
        super(notebook, name, keys);
    }

    /** Begins an index of a table. For its builder, not for authors. */
    public static IndexBuilder begin(
            Notebook notebook, List<Supplier<IndexDefinition>> indexes, String name, List<IndexKey> keys) {
        var builder = new IndexBuilder(notebook, name, keys);
        indexes.add(builder::index);
        return builder;
    }
}
