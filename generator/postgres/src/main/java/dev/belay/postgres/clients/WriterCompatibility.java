package dev.belay.postgres.clients;

import dev.belay.core.ddl.ConstraintDdl;
import dev.belay.core.ddl.RowDdl;
import dev.belay.core.ddl.StateDdl;

/** Whether a statement can run beside an open transaction that has written to the same tables; no where in doubt. */
final class WriterCompatibility extends StatementAnswer<Boolean>
        implements ConstraintDdl.Visitor<Boolean>, RowDdl.Visitor<Boolean> {

    WriterCompatibility() {
        super(false);
    }

    @Override
    public Boolean constraint(ConstraintDdl statement) {
        return statement.accept((ConstraintDdl.Visitor<Boolean>) this);
    }

    @Override
    public Boolean row(RowDdl statement) {
        return statement.accept((RowDdl.Visitor<Boolean>) this);
    }

    @Override
    public Boolean state(StateDdl statement) {
        return true;
    }

    @Override
    public Boolean add(ConstraintDdl.Add statement) {
        return false;
    }

    @Override
    public Boolean addUsingIndex(ConstraintDdl.AddUsingIndex statement) {
        return false;
    }

    @Override
    public Boolean validate(ConstraintDdl.Validate statement) {
        return true;
    }

    @Override
    public Boolean drop(ConstraintDdl.Drop statement) {
        return false;
    }

    @Override
    public Boolean addNotNull(ConstraintDdl.AddNotNull statement) {
        return false;
    }

    @Override
    public Boolean validateNotNull(ConstraintDdl.ValidateNotNull statement) {
        return true;
    }

    @Override
    public Boolean runBackfill(RowDdl.RunBackfill statement) {
        return true;
    }

    @Override
    public Boolean updateAll(RowDdl.UpdateAll statement) {
        return false;
    }

    @Override
    public Boolean runSql(RowDdl.RunSql statement) {
        return false;
    }
}
