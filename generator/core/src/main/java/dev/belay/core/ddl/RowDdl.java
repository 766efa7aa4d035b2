package dev.belay.core.ddl;

import dev.belay.dsl.data.Assignment;
import dev.belay.dsl.names.TableName;
import dev.belay.dsl.values.SqlExpression;
import java.util.List;
import java.util.Optional;

/** Statements that read or write rows. */
public sealed interface RowDdl extends Ddl {

    /** Hands the statement to its own branch. */
    <R> R accept(Visitor<R> visitor);

    @Override
    default <R> R accept(DdlVisitor<R> visitor) {
        return visitor.row(this);
    }

    /**
     * One branch for each statement of this family.
     *
     * @param <R> what the branches return
     */
    interface Visitor<R> {

        /** {@link RunBackfill}. */
        R runBackfill(RunBackfill statement);

        /** {@link UpdateAll}. */
        R updateAll(UpdateAll statement);

        /** {@link RunSql}. */
        R runSql(RunSql statement);
    }

    /**
     * A batched, resumable backfill: one DO block that commits each batch, outside any transaction.
     *
     * @param backfill what it fills
     */
    record RunBackfill(Backfill backfill) implements RowDdl {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.runBackfill(this);
        }
    }

    /**
     * One plain UPDATE; only for small tables in a way back.
     *
     * @param table the table
     * @param assignments what is set
     * @param where which rows, or empty for all
     */
    record UpdateAll(TableName table, List<Assignment> assignments, Optional<SqlExpression> where) implements RowDdl {

        /** Copies the lists. */
        public UpdateAll {
            assignments = List.copyOf(assignments);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.updateAll(this);
        }
    }

    /**
     * SQL of the author, as it stands.
     *
     * @param sql one or more statements
     * @param undoes the SQL whose effect it takes back, for a way back
     */
    record RunSql(String sql, Optional<String> undoes) implements RowDdl {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.runSql(this);
        }
    }
}
