package dev.belay.core.state;

import dev.belay.core.ddl.SyncDdl;
import java.util.ArrayList;
import java.util.List;

/** What sync triggers and conversion functions change in the schema. */
record SyncTransitions(SchemaState state) implements SyncDdl.Visitor<SchemaState> {

    @Override
    public SchemaState create(SyncDdl.Create statement) {
        return state.withTriggers(SchemaState.with(state.triggers(), statement.trigger()));
    }

    @Override
    public SchemaState drop(SyncDdl.Drop statement) {
        return state.withTriggers(without(state.triggers(), statement.trigger()));
    }

    @Override
    public SchemaState createConversion(SyncDdl.CreateConversion statement) {
        return state.withConversions(SchemaState.with(state.conversions(), statement.function()));
    }

    @Override
    public SchemaState dropConversion(SyncDdl.DropConversion statement) {
        return state.withConversions(without(state.conversions(), statement.function()));
    }

    private static <E> List<E> without(List<E> list, E element) {
        List<E> shorter = new ArrayList<>(list);
        if (!shorter.remove(element)) {
            throw new IllegalStateException("The schema state does not hold " + element + ".");
        }
        return shorter;
    }
}
