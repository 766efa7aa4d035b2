package dev.belay.postgres.clients;

import dev.belay.core.ddl.ColumnDdl;
import dev.belay.core.ddl.ConstraintDdl;
import dev.belay.core.ddl.DdlVisitor;
import dev.belay.core.ddl.GuardDdl;
import dev.belay.core.ddl.IndexDdl;
import dev.belay.core.ddl.RowDdl;
import dev.belay.core.ddl.StateDdl;
import dev.belay.core.ddl.SyncDdl;
import dev.belay.core.ddl.TableDdl;
import dev.belay.core.ddl.TypeDdl;

/** One answer for every family of statements, for those who ask about one or two of them. */
class StatementAnswer<R> implements DdlVisitor<R> {
    private final R answer;

    StatementAnswer(R answer) {
        this.answer = answer;
    }

    @Override
    public R table(TableDdl statement) {
        return answer;
    }

    @Override
    public R column(ColumnDdl statement) {
        return answer;
    }

    @Override
    public R constraint(ConstraintDdl statement) {
        return answer;
    }

    @Override
    public R index(IndexDdl statement) {
        return answer;
    }

    @Override
    public R type(TypeDdl statement) {
        return answer;
    }

    @Override
    public R sync(SyncDdl statement) {
        return answer;
    }

    @Override
    public R row(RowDdl statement) {
        return answer;
    }

    @Override
    public R guard(GuardDdl statement) {
        return answer;
    }

    @Override
    public R state(StateDdl statement) {
        return answer;
    }
}
