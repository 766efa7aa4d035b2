package dev.belay.core.state;

import dev.belay.core.ddl.RowDdl;
import java.util.ArrayList;
import java.util.List;

/** What statements on rows change in the schema: only raw SQL is remembered. */
record RowTransitions(SchemaState state) implements RowDdl.Visitor<SchemaState> {

    @Override
    public SchemaState runBackfill(RowDdl.RunBackfill statement) {
        return state;
    }

    @Override
    public SchemaState updateAll(RowDdl.UpdateAll statement) {
        return state;
    }

    @Override
    public SchemaState runSql(RowDdl.RunSql statement) {
        if (statement.undoes().isEmpty()) {
            return state.withRawSql(SchemaState.with(state.rawSql(), statement.sql()));
        }
        List<String> left = new ArrayList<>(state.rawSql());
        left.remove(left.lastIndexOf(statement.undoes().get()));
        return state.withRawSql(left);
    }
}
