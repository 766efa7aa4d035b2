package dev.belay.core.state;

import dev.belay.core.ddl.StateDdl;

/** What statements on settings and on the state table change: nothing, but for those that hold other statements. */
record StateTransitions(SchemaState state) implements StateDdl.Visitor<SchemaState> {

    @Override
    public SchemaState beginUnit(StateDdl.BeginUnit statement) {
        return state;
    }

    @Override
    public SchemaState ensureStateTable(StateDdl.EnsureStateTable statement) {
        return state;
    }

    @Override
    public SchemaState stampUnit(StateDdl.StampUnit statement) {
        return state;
    }

    @Override
    public SchemaState forgetUnit(StateDdl.ForgetUnit statement) {
        return state;
    }

    @Override
    public SchemaState commitEach(StateDdl.CommitEach statement) {
        return Transitions.apply(state, statement.statements());
    }

    @Override
    public SchemaState say(StateDdl.Say statement) {
        return state;
    }
}
