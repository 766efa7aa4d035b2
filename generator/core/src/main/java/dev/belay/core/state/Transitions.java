package dev.belay.core.state;

import dev.belay.core.ddl.ColumnDdl;
import dev.belay.core.ddl.ConstraintDdl;
import dev.belay.core.ddl.Ddl;
import dev.belay.core.ddl.DdlVisitor;
import dev.belay.core.ddl.GuardDdl;
import dev.belay.core.ddl.IndexDdl;
import dev.belay.core.ddl.RowDdl;
import dev.belay.core.ddl.StateDdl;
import dev.belay.core.ddl.SyncDdl;
import dev.belay.core.ddl.TableDdl;
import dev.belay.core.ddl.TypeDdl;
import java.util.List;

/** Leads from one state of the schema to the next, statement by statement, as the server's catalog does. */
public final class Transitions implements DdlVisitor<SchemaState> {

    private final SchemaState state;

    private Transitions(SchemaState state) {
        this.state = state;
    }

    /**
     * The state after a statement.
     *
     * @throws IllegalStateException if the statement names something that the state does not hold: the planner checks
     *     an author's change before, so this is a defect of Belay
     */
    public static SchemaState apply(SchemaState state, Ddl statement) {
        return statement.accept(new Transitions(state));
    }

    /** The state after several statements. */
    public static SchemaState apply(SchemaState state, List<? extends Ddl> statements) {
        SchemaState current = state;
        for (Ddl statement : statements) {
            current = apply(current, statement);
        }
        return current;
    }

    @Override
    public SchemaState table(TableDdl statement) {
        return statement.accept(new TableTransitions(state));
    }

    @Override
    public SchemaState column(ColumnDdl statement) {
        return statement.accept(new ColumnTransitions(state));
    }

    @Override
    public SchemaState constraint(ConstraintDdl statement) {
        return statement.accept(new ConstraintTransitions(state));
    }

    @Override
    public SchemaState index(IndexDdl statement) {
        return statement.accept(new IndexTransitions(state));
    }

    @Override
    public SchemaState type(TypeDdl statement) {
        return statement.accept(new TypeTransitions(state));
    }

    @Override
    public SchemaState sync(SyncDdl statement) {
        return statement.accept(new SyncTransitions(state));
    }

    @Override
    public SchemaState row(RowDdl statement) {
        return statement.accept(new RowTransitions(state));
    }

    @Override
    public SchemaState guard(GuardDdl statement) {
        return state;
    }

    @Override
    public SchemaState state(StateDdl statement) {
        return statement.accept(new StateTransitions(state));
    }
}
