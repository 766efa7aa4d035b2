package dev.belay.core.frameworks.pgroll;

import dev.belay.core.ddl.PostgresWriter;
import dev.belay.core.ddl.TableDdl;
import dev.belay.core.state.Retained;
import dev.belay.core.state.SchemaState;
import dev.belay.dsl.lifecycle.CatchUp;
import dev.belay.dsl.lifecycle.Contract;
import dev.belay.dsl.lifecycle.LifecycleVisitor;
import dev.belay.dsl.lifecycle.Purge;
import dev.belay.dsl.lifecycle.Revert;
import dev.belay.dsl.lifecycle.Swap;
import java.util.List;
import java.util.Optional;

/** Later phases of earlier changes in pgroll's words: it has some for a purge alone. */
record NativeLifecycle(SchemaState before, PostgresWriter writer) implements LifecycleVisitor<Wording> {

    @Override
    public Wording catchUp(CatchUp operation) {
        return Wording.none("the catch-up of " + operation.change() + ", which pgroll has no operations of");
    }

    @Override
    public Wording contract(Contract operation) {
        return Wording.none("the contract of " + operation.change() + ", which pgroll has no operations of");
    }

    /** The views of the version schemas show a column that was retained, and no table that was. */
    @Override
    public Wording purge(Purge operation) {
        return Wording.all(
                before.retained(operation.change()).stream().map(this::dropped).toList());
    }

    private Wording dropped(Retained retained) {
        return retained.column()
                .map(column -> Wording.given(
                                NativeNames.isReachable(retained.table()), NativeNames.unreachable(retained.table()))
                        .then(() -> List.of(NativeColumns.dropped(retained.table(), column, Optional.empty()))))
                .orElseGet(() -> Wording.of(NativeTables.onComplete(writer, new TableDdl.Drop(retained.table()))));
    }

    @Override
    public Wording revert(Revert operation) {
        return Wording.none("the way back of " + operation.change() + ", which pgroll has no operations of");
    }

    @Override
    public Wording swap(Swap operation) {
        return Wording.none("the swap of " + operation.change() + ", which pgroll has no operations of");
    }
}
