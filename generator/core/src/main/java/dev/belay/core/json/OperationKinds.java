package dev.belay.core.json;

import dev.belay.dsl.Operation;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Which reader understands which word of the key {@code operation}; the words are derived from the operations' names.
 */
final class OperationKinds {

    static final OperationKinds ALL = new OperationKinds();

    private final Map<String, Function<Cursor, ? extends Operation>> readers = new TreeMap<>();

    private OperationKinds() {
        TableReader.addTo(this);
        ColumnReader.addTo(this);
        ConstraintReader.addTo(this);
        IndexReader.addTo(this);
        EnumReader.addTo(this);
        DataReader.addTo(this);
        LifecycleReader.addTo(this);
    }

    <O extends Operation> OperationKinds add(Class<O> type, Function<Cursor, O> reader) {
        readers.put(Words.of(type), reader);
        return this;
    }

    /** The reader of that word; none for a word that the schema has refused. */
    Optional<Function<Cursor, ? extends Operation>> reader(String word) {
        return Optional.ofNullable(readers.get(word));
    }
}
