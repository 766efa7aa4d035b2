package dev.belay.core.plan.prediction;

import static dev.belay.core.plan.LockMode.ACCESS_EXCLUSIVE;
import static dev.belay.core.plan.LockMode.ACCESS_SHARE;
import static dev.belay.core.plan.LockMode.SHARE_UPDATE_EXCLUSIVE;

import dev.belay.core.ddl.ColumnDdl;
import dev.belay.core.objects.Table;
import dev.belay.core.plan.Facts;
import dev.belay.core.plan.expansion.ForeignKeys;
import dev.belay.core.plan.expansion.Rewrites;
import dev.belay.core.state.ColumnUse;
import dev.belay.dsl.columns.ColumnDefinition;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;

/** Locks of statements on columns, equal on PostgreSQL 14 to 18. */
record ColumnPrediction(FactCollector collector) implements ColumnDdl.Visitor<Facts> {

    @Override
    public Facts add(ColumnDdl.Add statement) {
        FactCollector.Building facts = collector.begin().lock(statement.table(), ACCESS_EXCLUSIVE);
        if (Rewrites.onAdding(statement.column())) {
            facts.rewrite(statement.table()).scan(statement.table());
        } else if (statement.column().virtual() && statement.column().notNull()) {
            facts.scan(statement.table());
        }
        return facts.facts();
    }

    /** With a foreign key of the column, the referenced table is locked as strongly. */
    @Override
    public Facts drop(ColumnDdl.Drop statement) {
        FactCollector.Building facts = collector.begin().lock(statement.table(), ACCESS_EXCLUSIVE);
        foreignKeys(facts, statement.table(), statement.column());
        return facts.facts();
    }

    @Override
    public Facts rename(ColumnDdl.Rename statement) {
        return exclusive(statement.table());
    }

    /** Changing the type of a column that a foreign key uses locks the other table too, even from a type to itself. */
    @Override
    public Facts alterType(ColumnDdl.AlterType statement) {
        FactCollector.Building facts = collector.begin().lock(statement.table(), ACCESS_EXCLUSIVE);
        foreignKeys(facts, statement.table(), statement.column());
        incomingKeys(facts, statement.table(), statement.column());
        if (Rewrites.onChanging(statement.from(), statement.to(), statement.inUtc())) {
            facts.rewrite(statement.table()).scan(statement.table());
        }
        return facts.facts();
    }

    @Override
    public Facts setNotNull(ColumnDdl.SetNotNull statement) {
        FactCollector.Building facts = collector.begin().lock(statement.table(), ACCESS_EXCLUSIVE);
        if (!statement.proven()) {
            facts.scan(statement.table());
        }
        return facts.facts();
    }

    @Override
    public Facts dropNotNull(ColumnDdl.DropNotNull statement) {
        return exclusive(statement.table());
    }

    @Override
    public Facts setDefault(ColumnDdl.SetDefault statement) {
        return exclusive(statement.table());
    }

    @Override
    public Facts dropDefault(ColumnDdl.DropDefault statement) {
        return exclusive(statement.table());
    }

    /** An index tells the greatest number. */
    @Override
    public Facts addIdentity(ColumnDdl.AddIdentity statement) {
        return exclusive(statement.table());
    }

    @Override
    public Facts setGenerated(ColumnDdl.SetGenerated statement) {
        return exclusive(statement.table());
    }

    @Override
    public Facts dropIdentity(ColumnDdl.DropIdentity statement) {
        return exclusive(statement.table());
    }

    /** The sequence is made anew, which a session that asks it past the table would notice. */
    @Override
    public Facts serialToIdentity(ColumnDdl.SerialToIdentity statement) {
        return exclusive(statement.table());
    }

    @Override
    public Facts identityToSerial(ColumnDdl.IdentityToSerial statement) {
        return exclusive(statement.table());
    }

    @Override
    public Facts comment(ColumnDdl.Comment statement) {
        return collector.begin().lock(statement.table(), SHARE_UPDATE_EXCLUSIVE).facts();
    }

    /**
     * A comment is known to be carried; what else decides the lock stands behind an ADD COLUMN, which holds the
     * strongest.
     */
    @Override
    public Facts carryProperties(ColumnDdl.CarryProperties statement) {
        boolean comment = collector
                .table(statement.table())
                .flatMap(table -> table.column(statement.from()))
                .flatMap(ColumnDefinition::comment)
                .isPresent();
        return comment
                ? collector
                        .begin()
                        .lock(statement.table(), SHARE_UPDATE_EXCLUSIVE)
                        .facts()
                : Facts.NONE;
    }

    /** The owner of a sequence is read, and the sequence itself is locked, which only nextval would notice. */
    @Override
    public Facts moveSequences(ColumnDdl.MoveSequences statement) {
        return collector.begin().lock(statement.table(), ACCESS_SHARE).facts();
    }

    /** The sequence is made anew, which a session that asks it past the table would notice. */
    @Override
    public Facts moveIdentity(ColumnDdl.MoveIdentity statement) {
        return exclusive(statement.table());
    }

    private Facts exclusive(TableName table) {
        return collector.begin().lock(table, ACCESS_EXCLUSIVE).facts();
    }

    private void foreignKeys(FactCollector.Building facts, TableName name, Identifier column) {
        collector
                .table(name)
                .ifPresent(table -> ForeignKeys.of(table)
                        .filter(new ColumnUse(table, column)::usedBy)
                        .forEach(key -> key.definition()
                                .accept(new ConstraintPrediction.Target())
                                .ifPresent(target -> facts.lock(target, ACCESS_EXCLUSIVE))));
    }

    private void incomingKeys(FactCollector.Building facts, TableName name, Identifier column) {
        for (Table other : collector.state().tables().values()) {
            ForeignKeys.to(other, name)
                    .filter(key -> ForeignKeys.of(key)
                            .filter(found -> found.targetColumns().contains(column))
                            .isPresent())
                    .forEach(key -> facts.lock(other.name(), ACCESS_EXCLUSIVE));
        }
    }
}
