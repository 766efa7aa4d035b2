package dev.belay.core.ddl;

import dev.belay.core.objects.EnumType;
import dev.belay.dsl.columns.ColumnDefinition;
import dev.belay.dsl.indexes.IndexDefinition;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import dev.belay.dsl.values.Conversion;
import dev.belay.dsl.values.SqlExpression;
import java.util.List;
import java.util.Optional;

/** Statements that change nothing and stop the unit with a message. */
public sealed interface GuardDdl extends Ddl {

    /** Hands the statement to its own branch. */
    <R> R accept(Visitor<R> visitor);

    @Override
    default <R> R accept(DdlVisitor<R> visitor) {
        return visitor.guard(this);
    }

    /**
     * One branch for each statement of this family.
     *
     * @param <R> what the branches return
     */
    interface Visitor<R> {

        /** {@link CatalogGuard}. */
        R catalogGuard(CatalogGuard statement);

        /** {@link TypeGuard}. */
        R typeGuard(TypeGuard statement);

        /** {@link ContractGuard}. */
        R contractGuard(ContractGuard statement);

        /** {@link SwapGuard}. */
        R swapGuard(SwapGuard statement);

        /** {@link CatchUpGuard}. */
        R catchUpGuard(CatchUpGuard statement);

        /** {@link RefuseWhileRows}. */
        R refuseWhileRows(RefuseWhileRows statement);

        /** {@link RefuseNullRefused}. */
        R refuseNullRefused(RefuseNullRefused statement);

        /** {@link RefuseUncomputable}. */
        R refuseUncomputable(RefuseUncomputable statement);

        /** {@link RefuseWhileDuplicates}. */
        R refuseWhileDuplicates(RefuseWhileDuplicates statement);

        /** {@link RefuseConvertedNull}. */
        R refuseConvertedNull(RefuseConvertedNull statement);

        /** {@link RefuseWhileKeyUsed}. */
        R refuseWhileKeyUsed(RefuseWhileKeyUsed statement);

        /** {@link RefuseLargeTable}. */
        R refuseLargeTable(RefuseLargeTable statement);

        /** {@link RefuseAlways}. */
        R refuseAlways(RefuseAlways statement);

        /** {@link RequireValidIndex}. */
        R requireValidIndex(RequireValidIndex statement);

        /** {@link RequireTable}. */
        R requireTable(RequireTable statement);

        /** {@link RefuseColumnReaders}. */
        R refuseColumnReaders(RefuseColumnReaders statement);

        /** {@link RefuseDomain}. */
        R refuseDomain(RefuseDomain statement);

        /** {@link LockTables}. */
        R lockTables(LockTables statement);
    }

    /**
     * Lists what the database holds on a table and the schema state does not know: views, policies, triggers, generated
     * columns, publications with column lists, functions with text bodies.
     *
     * @param table the table
     * @param columns the columns about to change, or empty for the whole table
     * @param known plain names of the triggers, views, functions, incoming foreign keys, generated columns and publications
     *     that the state knows
     * @param ours names of our own BEFORE ROW triggers of the table, those that are about to come included; one that is
     *     not known and sorts after the least of them is listed too
     */
    record CatalogGuard(TableName table, List<Identifier> columns, List<String> known, List<String> ours)
            implements GuardDdl {

        /** Copies the lists. */
        public CatalogGuard {
            columns = List.copyOf(columns);
            known = List.copyOf(known);
            ours = List.copyOf(ours);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.catalogGuard(this);
        }
    }

    /**
     * Lists what depends on a type and the schema state does not know: columns of tables, views and composite types,
     * domains, functions.
     *
     * @param type the type about to go
     * @param columns the columns of that type that the state knows
     * @param known plain names of the functions and views that the state knows
     */
    record TypeGuard(EnumType type, List<Column> columns, List<String> known) implements GuardDdl {

        /** Copies the lists. */
        public TypeGuard {
            columns = List.copyOf(columns);
            known = List.copyOf(known);
        }

        /**
         * A column of the type.
         *
         * @param table its table
         * @param name its name
         */
        public record Column(TableName table, Identifier name) {}

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.typeGuard(this);
        }
    }

    /**
     * The guard every contract starts with.
     *
     * @param check what must be true
     * @param stamp the stamp that the contract itself leaves: a run that finds it was committed before
     */
    record ContractGuard(ContractCheck check, Optional<StateDdl.StampUnit> stamp) implements GuardDdl {

        /** The guard of a contract whose unit has no name yet. */
        public ContractGuard(ContractCheck check) {
            this(check, Optional.empty());
        }

        /** The same guard in its unit. */
        public ContractGuard stamped(StateDdl.StampUnit newStamp) {
            return new ContractGuard(check, Optional.of(newStamp));
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.contractGuard(this);
        }
    }

    /**
     * The guard every swap starts with: the change is complete, and nobody can still see a row as it was before that.
     *
     * @param check what must be true of the change
     * @param stamp the stamp that the swap itself leaves: a run that finds it was committed before
     */
    record SwapGuard(ContractCheck check, Optional<StateDdl.StampUnit> stamp) implements GuardDdl {

        /** The guard of a swap whose unit has no name yet. */
        public SwapGuard(ContractCheck check) {
            this(check, Optional.empty());
        }

        /** The same guard in its unit. */
        public SwapGuard stamped(StateDdl.StampUnit newStamp) {
            return new SwapGuard(check, Optional.of(newStamp));
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.swapGuard(this);
        }
    }

    /**
     * The guard every catch-up starts with: no release that writes the old column alone can still be running.
     *
     * @param check what must be true of the change
     * @param stamp the stamp that the catch-up itself leaves: a run that finds it was committed before
     */
    record CatchUpGuard(ContractCheck check, Optional<StateDdl.StampUnit> stamp) implements GuardDdl {

        /** The guard of a catch-up whose unit has no name yet. */
        public CatchUpGuard(ContractCheck check) {
            this(check, Optional.empty());
        }

        /** The same guard in its unit. */
        public CatchUpGuard stamped(StateDdl.StampUnit newStamp) {
            return new CatchUpGuard(check, Optional.of(newStamp));
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.catchUpGuard(this);
        }
    }

    /**
     * Raises with the number of rows that match.
     *
     * @param table the table
     * @param condition which rows
     * @param message what to say, with the number for the first %s; names in it may hold others
     * @param lookedUp the other table in which the condition looks keys up
     */
    record RefuseWhileRows(TableName table, SqlExpression condition, String message, Optional<TableName> lookedUp)
            implements GuardDdl {

        /** A condition on the rows of one table alone. */
        public RefuseWhileRows(TableName table, SqlExpression condition, String message) {
            this(table, condition, message, Optional.empty());
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.refuseWhileRows(this);
        }
    }

    /**
     * Raises where a check refuses NULL in a column, which is about to be a copy of what need not fit.
     *
     * @param table the table
     * @param column the column
     * @param check the name of the check
     * @param condition its condition
     * @param others the other columns that it names, whose values are those of each row
     */
    record RefuseNullRefused(
            TableName table,
            ColumnDefinition column,
            Identifier check,
            SqlExpression condition,
            List<Identifier> others)
            implements GuardDdl {

        /** Copies the list. */
        public RefuseNullRefused {
            others = List.copyOf(others);
        }

        /** A check that names the column alone: no row is read. */
        public RefuseNullRefused(TableName table, ColumnDefinition column, Identifier check, SqlExpression condition) {
            this(table, column, check, condition, List.of());
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.refuseNullRefused(this);
        }
    }

    /**
     * Raises with the number of rows for which a column cannot be computed: the expression fails, or is NULL where the
     * column is NOT NULL.
     *
     * @param table the table
     * @param key the columns that a row is named by; none where the table has no key
     * @param column the column
     * @param expression what it is computed from
     * @param reads the columns of the row that the expression names
     */
    record RefuseUncomputable(
            TableName table,
            List<Identifier> key,
            ColumnDefinition column,
            SqlExpression expression,
            List<Identifier> reads)
            implements GuardDdl {

        /** Copies the lists. */
        public RefuseUncomputable {
            key = List.copyOf(key);
            reads = List.copyOf(reads);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.refuseUncomputable(this);
        }
    }

    /**
     * Raises with the number of values that occur twice.
     *
     * @param table the table
     * @param columns the columns of the key to be
     * @param nullsNotDistinct whether NULLs count as equal
     */
    record RefuseWhileDuplicates(TableName table, List<Identifier> columns, boolean nullsNotDistinct)
            implements GuardDdl {

        /** Copies the lists. */
        public RefuseWhileDuplicates {
            columns = List.copyOf(columns);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.refuseWhileDuplicates(this);
        }
    }

    /**
     * Raises where a conversion makes a value of NULL although both columns may be NULL: nothing could tell a NULL that
     * a release writes from a row that is yet to be converted.
     *
     * @param table the table, whose rows are not read
     * @param old the column that is converted
     * @param replacement the column that gets the values
     * @param conversion the one into the other, and back
     */
    record RefuseConvertedNull(
            TableName table, ColumnDefinition old, ColumnDefinition replacement, Conversion conversion)
            implements GuardDdl {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.refuseConvertedNull(this);
        }
    }

    /**
     * Lists what would keep a key from going, or would go with it: foreign keys, views and functions whose GROUP BY
     * counts on it, the replica identity, partitions.
     *
     * @param table the table
     * @param key the name of the constraint
     * @param known the names of the foreign keys that may need it still
     */
    record RefuseWhileKeyUsed(TableName table, Identifier key, List<Identifier> known) implements GuardDdl {

        /** Copies the list. */
        public RefuseWhileKeyUsed {
            known = List.copyOf(known);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.refuseWhileKeyUsed(this);
        }
    }

    /**
     * Raises when the table holds more rows than the policy allows for a way back in one transaction.
     *
     * @param table the table
     * @param limit the most rows
     * @param change the change whose revert is the way instead
     */
    record RefuseLargeTable(TableName table, long limit, String change) implements GuardDdl {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.refuseLargeTable(this);
        }
    }

    /**
     * Raises: there is no way back.
     *
     * @param message why
     */
    record RefuseAlways(String message) implements GuardDdl {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.refuseAlways(this);
        }
    }

    /**
     * Raises unless the index is there on that table, valid and ready.
     *
     * @param table the table
     * @param index the index
     * @param borrowed what it is, where a constraint is about to borrow it: the way back of the constraint takes it
     *     along, so that on a small table it is built here
     */
    record RequireValidIndex(TableName table, Identifier index, Optional<IndexDefinition> borrowed)
            implements GuardDdl {

        /** For an index that stays what it is. */
        public RequireValidIndex(TableName table, Identifier index) {
            this(table, index, Optional.empty());
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.requireValidIndex(this);
        }
    }

    /**
     * Raises where a view stands before the table in the search_path of the connection.
     *
     * @param table the table
     */
    record RequireTable(TableName table) implements GuardDdl {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.requireTable(this);
        }
    }

    /**
     * Raises where a role has been granted some columns of a table alone: a view with security_invoker (PostgreSQL 15 to
     * 18) asks whoever reads a column through it, in an UPDATE too, for SELECT on every column that it shows.
     *
     * @param table the table
     * @param columns the columns that the view shows
     */
    record RefuseColumnReaders(TableName table, List<Identifier> columns) implements GuardDdl {

        /** Copies the list. */
        public RefuseColumnReaders {
            columns = List.copyOf(columns);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.refuseColumnReaders(this);
        }
    }

    /**
     * Raises where the type of a column is a domain that stands in the way: what it asks of a value it asks before any
     * trigger, and of every row where a column of it is added.
     *
     * @param table the table
     * @param column the column
     * @param role what becomes of the column
     */
    record RefuseDomain(TableName table, ColumnDefinition column, Role role) implements GuardDdl {

        /** What becomes of the column. */
        public enum Role {
            /** It is added, and holds what its author says. */
            ADDED,
            /** It is added beside others and filled from them. */
            REPLACEMENT,
            /** Another takes its place, and releases begin to leave it out. */
            REPLACED,
            /** It is about to go, and releases begin to leave it out. */
            DROPPED,
            /** It is about to be a copy, and to hold NULL in the place of what does not fit. */
            COPY,
            /** The application writes it beside what it is converted from, and both are compared. */
            COMPARED
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.refuseDomain(this);
        }
    }

    /**
     * LOCK TABLE, in the order given.
     *
     * @param tables the tables
     * @param readersToo whether readers have to wait as writers do
     */
    record LockTables(List<TableName> tables, boolean readersToo) implements GuardDdl {

        /** Copies the lists. */
        public LockTables {
            tables = List.copyOf(tables);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.lockTables(this);
        }
    }
}
