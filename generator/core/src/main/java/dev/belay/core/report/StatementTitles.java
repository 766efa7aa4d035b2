package dev.belay.core.report;

import dev.belay.core.ddl.Backfill;
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
import dev.belay.core.objects.ComputeRule;
import dev.belay.core.objects.PairRule;
import dev.belay.core.objects.SyncTrigger;
import dev.belay.core.objects.TripwireRule;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says what a statement is for; nothing where one line of DDL says it itself. */
final class StatementTitles implements DdlVisitor<Optional<String>> {

    private static final ColumnDdl.Visitor<Optional<String>> COLUMNS = new Columns();
    private static final GuardDdl.Visitor<String> GUARDS = new Guards();
    private static final StateDdl.Visitor<String> STATES = new States();
    private static final SyncDdl.Visitor<String> SYNCS = new Syncs();
    private static final RowDdl.Visitor<String> ROWS = new Rows();

    @Override
    public Optional<String> table(TableDdl statement) {
        return Optional.empty();
    }

    @Override
    public Optional<String> column(ColumnDdl statement) {
        return statement.accept(COLUMNS);
    }

    @Override
    public Optional<String> constraint(ConstraintDdl statement) {
        return Optional.empty();
    }

    @Override
    public Optional<String> index(IndexDdl statement) {
        return Optional.empty();
    }

    @Override
    public Optional<String> type(TypeDdl statement) {
        return statement instanceof TypeDdl.CarryProperties carried
                ? Optional.of("Give " + carried.to().name() + " the owner, the grants and the comment of "
                        + carried.from().name() + ", and no others")
                : Optional.empty();
    }

    @Override
    public Optional<String> sync(SyncDdl statement) {
        return Optional.of(statement.accept(SYNCS));
    }

    @Override
    public Optional<String> row(RowDdl statement) {
        return Optional.of(statement.accept(ROWS));
    }

    @Override
    public Optional<String> guard(GuardDdl statement) {
        return Optional.of(statement.accept(GUARDS));
    }

    @Override
    public Optional<String> state(StateDdl statement) {
        return Optional.of(statement.accept(STATES));
    }

    private static String listed(Collection<Identifier> names) {
        return names.stream().map(Identifier::value).collect(Collectors.joining(", "));
    }

    private static final class Columns implements ColumnDdl.Visitor<Optional<String>> {

        @Override
        public Optional<String> add(ColumnDdl.Add statement) {
            return Optional.empty();
        }

        @Override
        public Optional<String> drop(ColumnDdl.Drop statement) {
            return Optional.empty();
        }

        @Override
        public Optional<String> rename(ColumnDdl.Rename statement) {
            return Optional.empty();
        }

        @Override
        public Optional<String> alterType(ColumnDdl.AlterType statement) {
            return Optional.empty();
        }

        @Override
        public Optional<String> setNotNull(ColumnDdl.SetNotNull statement) {
            return Optional.empty();
        }

        @Override
        public Optional<String> dropNotNull(ColumnDdl.DropNotNull statement) {
            return Optional.empty();
        }

        @Override
        public Optional<String> setDefault(ColumnDdl.SetDefault statement) {
            return Optional.empty();
        }

        @Override
        public Optional<String> dropDefault(ColumnDdl.DropDefault statement) {
            return Optional.empty();
        }

        @Override
        public Optional<String> addIdentity(ColumnDdl.AddIdentity statement) {
            return Optional.of("Number " + statement.column() + " from " + statement.start()
                    + " or above its greatest number, which an index tells");
        }

        @Override
        public Optional<String> setGenerated(ColumnDdl.SetGenerated statement) {
            return Optional.empty();
        }

        @Override
        public Optional<String> dropIdentity(ColumnDdl.DropIdentity statement) {
            return Optional.empty();
        }

        @Override
        public Optional<String> serialToIdentity(ColumnDdl.SerialToIdentity statement) {
            return Optional.of("Number " + statement.column() + " as an identity, from where its sequence has come to");
        }

        @Override
        public Optional<String> identityToSerial(ColumnDdl.IdentityToSerial statement) {
            return Optional.of("Number " + statement.column() + " by a default, from where its sequence has come to");
        }

        @Override
        public Optional<String> comment(ColumnDdl.Comment statement) {
            return Optional.empty();
        }

        @Override
        public Optional<String> carryProperties(ColumnDdl.CarryProperties statement) {
            return Optional.of("Give " + statement.to() + " what the catalog knows of " + statement.from()
                    + ": grants, comment, statistics target, storage");
        }

        @Override
        public Optional<String> moveSequences(ColumnDdl.MoveSequences statement) {
            return Optional.of(
                    "Let " + statement.to() + " own the sequences of " + statement.from() + ", in its own type");
        }

        @Override
        public Optional<String> moveIdentity(ColumnDdl.MoveIdentity statement) {
            return Optional.of("Number " + statement.to() + " from where " + statement.from() + " has come to");
        }
    }

    private static final class Guards implements GuardDdl.Visitor<String> {

        @Override
        public String catalogGuard(GuardDdl.CatalogGuard statement) {
            String what = statement.columns().isEmpty()
                    ? statement.table().toString()
                    : statement.table() + " (" + listed(statement.columns()) + ")";
            return "Refuse while something depends on " + what + " that the migrations do not know";
        }

        @Override
        public String typeGuard(GuardDdl.TypeGuard statement) {
            return "Refuse while something is of the enum type "
                    + statement.type().name() + " that the migrations do not know";
        }

        @Override
        public String contractGuard(GuardDdl.ContractGuard statement) {
            return "Refuse while " + statement.check().change()
                    + " is not complete, or its previous release may still run";
        }

        @Override
        public String swapGuard(GuardDdl.SwapGuard statement) {
            return "Refuse while " + statement.check().change()
                    + " is not complete, or a transaction is open from before its backfill was";
        }

        @Override
        public String catchUpGuard(GuardDdl.CatchUpGuard statement) {
            return "Refuse while a release may still run that "
                    + statement.check().change() + " has found writing the old column alone";
        }

        @Override
        public String refuseWhileRows(GuardDdl.RefuseWhileRows statement) {
            return "Refuse while rows of " + statement.table() + " are in the way";
        }

        @Override
        public String refuseNullRefused(GuardDdl.RefuseNullRefused statement) {
            return "Refuse where " + statement.check() + " refuses NULL in "
                    + statement.column().name();
        }

        @Override
        public String refuseUncomputable(GuardDdl.RefuseUncomputable statement) {
            return "Refuse while " + statement.column().name() + " cannot be computed for rows of " + statement.table();
        }

        @Override
        public String refuseWhileDuplicates(GuardDdl.RefuseWhileDuplicates statement) {
            return "Refuse while " + statement.table() + " holds the same (" + listed(statement.columns()) + ") twice";
        }

        @Override
        public String refuseConvertedNull(GuardDdl.RefuseConvertedNull statement) {
            return "Refuse a conversion between " + statement.old().name() + " and "
                    + statement.replacement().name() + " of " + statement.table() + " that makes a value of NULL";
        }

        @Override
        public String refuseLargeTable(GuardDdl.RefuseLargeTable statement) {
            return "Refuse while " + statement.table() + " has more than " + statement.limit() + " rows";
        }

        @Override
        public String refuseAlways(GuardDdl.RefuseAlways statement) {
            return "Refuse";
        }

        @Override
        public String requireValidIndex(GuardDdl.RequireValidIndex statement) {
            return "Refuse unless the index " + statement.index() + " is there and valid";
        }

        @Override
        public String refuseWhileKeyUsed(GuardDdl.RefuseWhileKeyUsed statement) {
            return "Refuse while something unknown uses " + statement.key() + " of " + statement.table();
        }

        @Override
        public String requireTable(GuardDdl.RequireTable statement) {
            return "Refuse where a view hides " + statement.table();
        }

        @Override
        public String refuseColumnReaders(GuardDdl.RefuseColumnReaders statement) {
            return "Refuse while a role may read some columns of " + statement.table() + " alone";
        }

        @Override
        public String refuseDomain(GuardDdl.RefuseDomain statement) {
            return "Refuse a domain that stands in the way of " + statement.table() + "."
                    + statement.column().name();
        }

        @Override
        public String lockTables(GuardDdl.LockTables statement) {
            return "Lock "
                    + (statement.readersToo() ? "" : "against writers ")
                    + statement.tables().stream().map(TableName::toString).collect(Collectors.joining(", "));
        }
    }

    private static final class States implements StateDdl.Visitor<String> {

        @Override
        public String beginUnit(StateDdl.BeginUnit statement) {
            String waits = statement.locks() > 1
                    ? "Bound the waits for " + statement.locks()
                            + " locks together, so that no client that is kept waiting by one ends in a deadlock"
                    : "Bound the wait for locks";
            return waits + ", and check constraints at once";
        }

        @Override
        public String ensureStateTable(StateDdl.EnsureStateTable statement) {
            return "Create Belay's own table where it is missing";
        }

        @Override
        public String stampUnit(StateDdl.StampUnit statement) {
            return "Remember that this unit has run";
        }

        @Override
        public String forgetUnit(StateDdl.ForgetUnit statement) {
            return "Forget that this unit has run";
        }

        @Override
        public String commitEach(StateDdl.CommitEach statement) {
            return "One statement after the other, each committed";
        }

        @Override
        public String say(StateDdl.Say statement) {
            return "Say what stays";
        }
    }

    private static final class Syncs implements SyncDdl.Visitor<String> {

        @Override
        public String create(SyncDdl.Create statement) {
            if (statement.trigger().rule() instanceof TripwireRule) {
                return "Refuse writes of " + alone(statement.trigger());
            }
            if (statement.trigger().rule() instanceof ComputeRule rule) {
                return "Compute " + computed(statement.trigger(), rule);
            }
            return "Keep " + columns(statement.trigger().columnsInFlight()) + " of "
                    + statement.trigger().table() + " in step";
        }

        @Override
        public String drop(SyncDdl.Drop statement) {
            if (statement.trigger().rule() instanceof TripwireRule) {
                return "No longer refuse writes of " + alone(statement.trigger());
            }
            if (statement.trigger().rule() instanceof ComputeRule rule) {
                return "No longer compute " + computed(statement.trigger(), rule);
            }
            return "No longer keep " + columns(statement.trigger().columnsInFlight()) + " of "
                    + statement.trigger().table() + " in step";
        }

        private static String computed(SyncTrigger trigger, ComputeRule rule) {
            return rule.column().name() + " of " + trigger.table() + " from " + listed(rule.reads());
        }

        private static String alone(SyncTrigger tripwire) {
            PairRule columns = ((TripwireRule) tripwire.rule()).columns();
            return columns(columns.oldNames()) + " of " + tripwire.table() + " that leave "
                    + columns(columns.newNames()) + " behind";
        }

        @Override
        public String createConversion(SyncDdl.CreateConversion statement) {
            return "A conversion that answers NULL where it cannot convert";
        }

        @Override
        public String dropConversion(SyncDdl.DropConversion statement) {
            return "Drop the conversion";
        }

        private static String columns(Collection<Identifier> names) {
            return names.isEmpty() ? "rows" : listed(names);
        }
    }

    private static final class Rows implements RowDdl.Visitor<String> {

        @Override
        public String runBackfill(RowDdl.RunBackfill statement) {
            Backfill backfill = statement.backfill();
            String key =
                    backfill.key().stream().map(column -> column.name().value()).collect(Collectors.joining(", "));
            return "Fill " + backfill.table() + " in batches of at most " + backfill.batchSize() + " rows along (" + key
                    + "), each committed; a run that is killed goes on where it was";
        }

        @Override
        public String updateAll(RowDdl.UpdateAll statement) {
            return "Update " + statement.table();
        }

        @Override
        public String runSql(RowDdl.RunSql statement) {
            return "SQL of the author";
        }
    }
}
