package dev.belay.core.plan.prediction;

import dev.belay.core.config.ServerVersion;
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
import dev.belay.core.plan.ClientEffects;
import dev.belay.core.plan.Facts;
import dev.belay.core.state.SchemaState;
import dev.belay.core.state.Transitions;
import dev.belay.dsl.names.TableName;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Predicts the statements of one unit, one after the other. Only tables and views that were there before the unit
 * count, under the name they had then.
 */
public final class UnitPrediction {

    private final Map<TableName, TableName> nameAtStart = new HashMap<>();
    private final ServerVersion server;
    private SchemaState state;

    /** A unit that begins in a state, on one version of the server. */
    public UnitPrediction(SchemaState before, ServerVersion server) {
        this.server = server;
        state = before;
        before.tables().keySet().forEach(name -> nameAtStart.put(name, name));
        before.views().forEach(view -> nameAtStart.put(view.name(), view.name()));
    }

    /** The state after the statements predicted so far. */
    public SchemaState state() {
        return state;
    }

    /**
     * What a statement does.
     *
     * @param facts what it locks, rewrites and scans
     * @param effects what running clients notice
     * @param sequences how many sequences it waits for, whose names it does not say
     */
    public record Prediction(Facts facts, ClientEffects effects, int sequences) {}

    /**
     * Predicts the next statement.
     *
     * @throws IllegalStateException if the statement does not fit the state
     */
    public Prediction next(Ddl statement, Collection<Ddl> wholeUnit) {
        FactCollector collector = new FactCollector(nameAtStart, state);
        Facts facts = statement.accept(new Predictor(collector, server));
        ClientEffects effects = statement.accept(new EffectPrediction(nameAtStart.keySet(), wholeUnit));
        int sequences = new SequenceLocks(state, nameAtStart.keySet(), wholeUnit).of(statement);
        follow(statement);
        return new Prediction(facts, effects, sequences);
    }

    private void follow(Ddl statement) {
        SchemaState after = Transitions.apply(state, statement);
        List<TableName> gone = state.tables().keySet().stream()
                .filter(name -> !after.tables().containsKey(name))
                .toList();
        List<TableName> come = after.tables().keySet().stream()
                .filter(name -> !state.tables().containsKey(name))
                .toList();
        if (gone.size() == 1 && come.size() == 1) {
            TableName start = nameAtStart.remove(gone.get(0));
            if (start != null) {
                nameAtStart.put(come.get(0), start);
            }
        }
        state = after;
    }

    private record Predictor(FactCollector collector, ServerVersion server) implements DdlVisitor<Facts> {

        @Override
        public Facts table(TableDdl statement) {
            return statement.accept(new TablePrediction(collector));
        }

        @Override
        public Facts column(ColumnDdl statement) {
            return statement.accept(new ColumnPrediction(collector));
        }

        @Override
        public Facts constraint(ConstraintDdl statement) {
            return statement.accept(new ConstraintPrediction(collector));
        }

        @Override
        public Facts index(IndexDdl statement) {
            return statement.accept(new IndexPrediction(collector));
        }

        @Override
        public Facts type(TypeDdl statement) {
            return Facts.NONE;
        }

        @Override
        public Facts sync(SyncDdl statement) {
            return statement.accept(new SyncPrediction(collector));
        }

        @Override
        public Facts row(RowDdl statement) {
            return statement.accept(new RowPrediction(collector));
        }

        @Override
        public Facts guard(GuardDdl statement) {
            return statement.accept(new GuardPrediction(collector, server));
        }

        @Override
        public Facts state(StateDdl statement) {
            return Facts.NONE;
        }
    }
}
