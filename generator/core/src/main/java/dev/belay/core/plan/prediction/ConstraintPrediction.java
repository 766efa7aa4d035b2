package dev.belay.core.plan.prediction;

import static dev.belay.core.plan.LockMode.ACCESS_EXCLUSIVE;
import static dev.belay.core.plan.LockMode.ROW_SHARE;
import static dev.belay.core.plan.LockMode.SHARE_ROW_EXCLUSIVE;
import static dev.belay.core.plan.LockMode.SHARE_UPDATE_EXCLUSIVE;

import dev.belay.core.ddl.ConstraintDdl;
import dev.belay.core.plan.Facts;
import dev.belay.dsl.constraints.Check;
import dev.belay.dsl.constraints.ForeignKey;
import dev.belay.dsl.constraints.PrimaryKey;
import dev.belay.dsl.constraints.TableConstraint;
import dev.belay.dsl.constraints.Unique;
import dev.belay.dsl.names.TableName;
import java.util.Optional;

/** Locks of statements on constraints, equal on PostgreSQL 14 to 18. */
record ConstraintPrediction(FactCollector collector) implements ConstraintDdl.Visitor<Facts> {

    /** Unique, primary key and check take ACCESS EXCLUSIVE; a foreign key takes SHARE ROW EXCLUSIVE on both tables. */
    @Override
    public Facts add(ConstraintDdl.Add statement) {
        FactCollector.Building facts = collector.begin();
        Optional<TableName> target = statement.constraint().definition().accept(new Target());
        facts.lock(statement.table(), target.isPresent() ? SHARE_ROW_EXCLUSIVE : ACCESS_EXCLUSIVE);
        target.ifPresent(table -> facts.lock(table, SHARE_ROW_EXCLUSIVE));
        if (statement.constraint().validated()) {
            facts.scan(statement.table());
        }
        return facts.facts();
    }

    @Override
    public Facts addUsingIndex(ConstraintDdl.AddUsingIndex statement) {
        return exclusive(statement.table());
    }

    /** A constraint that is validated already is not looked at again. */
    @Override
    public Facts validate(ConstraintDdl.Validate statement) {
        FactCollector.Building facts = collector.begin().lock(statement.table(), SHARE_UPDATE_EXCLUSIVE);
        if (!statement.constraint().validated()) {
            facts.scan(statement.table());
            statement.constraint().definition().accept(new Target()).ifPresent(target -> facts.lock(target, ROW_SHARE));
        }
        return facts.facts();
    }

    @Override
    public Facts drop(ConstraintDdl.Drop statement) {
        FactCollector.Building facts = collector.begin().lock(statement.table(), ACCESS_EXCLUSIVE);
        statement
                .constraint()
                .definition()
                .accept(new Target())
                .ifPresent(target -> facts.lock(target, ACCESS_EXCLUSIVE));
        return facts.facts();
    }

    @Override
    public Facts addNotNull(ConstraintDdl.AddNotNull statement) {
        return exclusive(statement.table());
    }

    @Override
    public Facts validateNotNull(ConstraintDdl.ValidateNotNull statement) {
        return collector
                .begin()
                .lock(statement.table(), SHARE_UPDATE_EXCLUSIVE)
                .scan(statement.table())
                .facts();
    }

    private Facts exclusive(TableName table) {
        return collector.begin().lock(table, ACCESS_EXCLUSIVE).facts();
    }

    /** The table a foreign key references; empty for another constraint. */
    static final class Target implements TableConstraint.Visitor<Optional<TableName>> {

        @Override
        public Optional<TableName> primaryKey(PrimaryKey constraint) {
            return Optional.empty();
        }

        @Override
        public Optional<TableName> unique(Unique constraint) {
            return Optional.empty();
        }

        @Override
        public Optional<TableName> check(Check constraint) {
            return Optional.empty();
        }

        @Override
        public Optional<TableName> foreignKey(ForeignKey constraint) {
            return Optional.of(constraint.target());
        }
    }
}
