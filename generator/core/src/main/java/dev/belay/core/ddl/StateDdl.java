package dev.belay.core.ddl;

import dev.belay.dsl.names.TableName;
import java.util.List;

/** Statements on the state table and on the settings of the unit itself. */
public sealed interface StateDdl extends Ddl {

    /** Hands the statement to its own branch. */
    <R> R accept(Visitor<R> visitor);

    @Override
    default <R> R accept(DdlVisitor<R> visitor) {
        return visitor.state(this);
    }

    /**
     * One branch for each statement of this family.
     *
     * @param <R> what the branches return
     */
    interface Visitor<R> {

        /** {@link BeginUnit}. */
        R beginUnit(BeginUnit statement);

        /** {@link EnsureStateTable}. */
        R ensureStateTable(EnsureStateTable statement);

        /** {@link StampUnit}. */
        R stampUnit(StampUnit statement);

        /** {@link ForgetUnit}. */
        R forgetUnit(ForgetUnit statement);

        /** {@link CommitEach}. */
        R commitEach(CommitEach statement);

        /** {@link Say}. */
        R say(Say statement);
    }

    /**
     * What every transactional unit starts with: SET LOCAL lock_timeout, and SET CONSTRAINTS ALL IMMEDIATE.
     *
     * @param locks how many locks that keep clients out the unit takes, one after the other; without any, it has no
     *     lock_timeout
     * @param partitioned the tables with partitions among those that it locks so: each partition is one lock more
     */
    record BeginUnit(int locks, List<TableName> partitioned) implements StateDdl {

        /** Copies the list. */
        public BeginUnit {
            partitioned = List.copyOf(partitioned);
        }

        /** Of a unit that locks no table with partitions. */
        public BeginUnit(int locks) {
            this(locks, List.of());
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.beginUnit(this);
        }
    }

    /**
     * Creates the state schema and table where they are missing, under an advisory lock; says what an owner must run
     * when it may not.
     */
    record EnsureStateTable() implements StateDdl {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.ensureStateTable(this);
        }
    }

    /**
     * Stamps the row of a unit with clock_timestamp(), and resets key and finished.
     *
     * @param change the change
     * @param unit the unit
     */
    record StampUnit(String change, String unit) implements StateDdl {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.stampUnit(this);
        }
    }

    /**
     * Deletes the row of a unit.
     *
     * @param change the change
     * @param unit the unit
     */
    record ForgetUnit(String change, String unit) implements StateDdl {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.forgetUnit(this);
        }
    }

    /**
     * One DO block, outside of any transaction, that commits after each of its statements, so that a way back can
     * validate without holding a strong lock.
     *
     * @param statements the statements in order, each safe to run again after a kill
     * @param locks the most locks that keep clients out which one of the statements takes, one after the other
     * @param partitioned the tables with partitions among those that they lock so
     */
    record CommitEach(List<Ddl> statements, int locks, List<TableName> partitioned) implements StateDdl {

        /** Copies the lists. */
        public CommitEach {
            statements = List.copyOf(statements);
            partitioned = List.copyOf(partitioned);
        }

        /** Of statements that lock no table with partitions. */
        public CommitEach(List<Ddl> statements, int locks) {
            this(statements, locks, List.of());
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.commitEach(this);
        }
    }

    /**
     * Raises a notice and does nothing: a way back that leaves something and says so.
     *
     * @param message what to say
     */
    record Say(String message) implements StateDdl {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.say(this);
        }
    }
}
