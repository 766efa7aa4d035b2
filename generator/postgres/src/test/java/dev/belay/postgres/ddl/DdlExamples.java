package dev.belay.postgres.ddl;

import dev.belay.core.ddl.Backfill;
import dev.belay.core.ddl.ColumnDdl;
import dev.belay.core.ddl.ConstraintDdl;
import dev.belay.core.ddl.ContractCheck;
import dev.belay.core.ddl.Ddl;
import dev.belay.core.ddl.GuardDdl;
import dev.belay.core.ddl.IndexDdl;
import dev.belay.core.ddl.RowDdl;
import dev.belay.core.ddl.StateDdl;
import dev.belay.core.ddl.SyncDdl;
import dev.belay.core.ddl.TableDdl;
import dev.belay.core.ddl.TypeDdl;
import dev.belay.core.objects.ComputeRule;
import dev.belay.core.objects.ConversionFunction;
import dev.belay.core.objects.EnumType;
import dev.belay.core.objects.FillRule;
import dev.belay.core.objects.NamedConstraint;
import dev.belay.core.objects.RepairRule;
import dev.belay.core.objects.ReplaceRule;
import dev.belay.core.objects.SyncRule;
import dev.belay.core.objects.SyncTrigger;
import dev.belay.core.objects.Table;
import dev.belay.core.plan.expansion.IdentitySequence;
import dev.belay.dsl.columns.ColumnDefinition;
import dev.belay.dsl.columns.Identity;
import dev.belay.dsl.constraints.Check;
import dev.belay.dsl.constraints.Deferrability;
import dev.belay.dsl.constraints.ForeignKey;
import dev.belay.dsl.constraints.PrimaryKey;
import dev.belay.dsl.constraints.ReferentialAction;
import dev.belay.dsl.constraints.TableConstraint;
import dev.belay.dsl.constraints.Unique;
import dev.belay.dsl.data.Assignment;
import dev.belay.dsl.indexes.IndexDefinition;
import dev.belay.dsl.indexes.IndexPart;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import dev.belay.dsl.types.LabelPosition;
import dev.belay.dsl.types.SqlType;
import dev.belay.dsl.values.Conversion;
import dev.belay.dsl.values.Literal;
import dev.belay.dsl.values.SqlExpression;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** One example, at least, of every statement, over names of the caller's choice. */
final class DdlExamples {

    static final String CHANGE = "0012_it's 50% \\done";

    private static final SqlType TEXT = SqlType.builtIn("text");
    private static final SqlType BIGINT = SqlType.builtIn("bigint");
    private static final SqlType AMOUNT = SqlType.builtIn("numeric", 12, 2);

    private final HostileNames names;
    private final TableName orders;
    private final TableName customers;

    DdlExamples(HostileNames names) {
        this.names = names;
        this.orders = names.table("orders");
        this.customers = names.table("customers");
    }

    /** One example.
     *
     * @param before what has to run before, each in a transaction of its own
     * @param statement what is tried
     * @param since the first server that has it
     * @param transactional whether it runs in a transaction with others
     */
    record Example(List<Ddl> before, Ddl statement, int since, boolean transactional) {

        @Override
        public String toString() {
            return statement.getClass().getName().replaceAll(".*\\.", "").replace('$', '.');
        }
    }

    List<Example> all() {
        return List.of(
                example(create()),
                example(new TableDdl.Drop(orders), create()),
                example(new TableDdl.Rename(orders, names.name("bestellungen")), create()),
                example(new TableDdl.Move(orders, names.name("attic")), create()),
                example(new TableDdl.Comment(orders, Optional.of("it's \\ here\nand there")), create()),
                example(new TableDdl.Comment(orders, Optional.empty()), create()),
                example(createView(), create()),
                example(new TableDdl.DropView(names.table("view"), orders), create(), createView()),
                example(
                        new ColumnDdl.Add(
                                orders,
                                column("channel", TEXT)
                                        .withNotNull(true)
                                        .withCollation(Optional.of(Identifier.of("C")))
                                        .withDefault(Optional.of(new Literal("it's \\web", TEXT)))),
                        create()),
                example(
                        new ColumnDdl.Add(
                                orders, column("twice", BIGINT).withGenerated(Optional.of(expression("id", " * 2")))),
                        create()),
                example(new ColumnDdl.Drop(orders, names.name("note")), create()),
                example(new ColumnDdl.Rename(orders, names.name("note"), names.name("remark")), create()),
                example(new ColumnDdl.AlterType(orders, names.name("code"), varchar(20), varchar(40), false), create()),
                example(
                        new ColumnDdl.AlterType(
                                orders,
                                names.name("at"),
                                SqlType.builtIn("timestamp without time zone"),
                                SqlType.builtIn("timestamp with time zone"),
                                true),
                        create()),
                example(new ColumnDdl.SetNotNull(orders, names.name("note"), false), create()),
                example(
                        new ColumnDdl.DropNotNull(orders, names.name("note")),
                        create(),
                        new ColumnDdl.SetNotNull(orders, names.name("note"), false)),
                example(
                        new ColumnDdl.SetDefault(
                                orders, names.name("at"), new SqlExpression("now() + interval '1 day'")),
                        create()),
                example(new ColumnDdl.DropDefault(orders, names.name("old")), create()),
                example(new ColumnDdl.AddIdentity(orders, names.name("id"), Identity.ALWAYS), create()),
                example(
                        new ColumnDdl.DropIdentity(orders, names.name("id")),
                        create(),
                        new ColumnDdl.AddIdentity(orders, names.name("id"), Identity.BY_DEFAULT)),
                example(new ColumnDdl.SetGenerated(orders, names.name("id"), Identity.ALWAYS), create(), addIdentity()),
                example(toSerial(), create(), addIdentity()),
                example(
                        new ColumnDdl.SerialToIdentity(orders, names.name("id"), Identity.ALWAYS),
                        create(),
                        addIdentity(),
                        toSerial()),
                example(new ColumnDdl.Comment(orders, names.name("note"), Optional.of("50% it's")), create()),
                example(new ColumnDdl.CarryProperties(orders, names.name("old"), names.name("new")), create()),
                example(new ColumnDdl.MoveSequences(orders, names.name("old"), names.name("new")), create()),
                example(
                        new ColumnDdl.MoveIdentity(orders, names.name("id"), names.name("total")),
                        create(),
                        new ColumnDdl.AddIdentity(orders, names.name("id"), Identity.BY_DEFAULT),
                        new ColumnDdl.SetNotNull(orders, names.name("total"), false)),
                example(new ConstraintDdl.Add(orders, check(false)), create()),
                example(new ConstraintDdl.Add(orders, foreignKey()), create(), createCustomers()),
                example(
                        new ConstraintDdl.AddUsingIndex(orders, unique("unique"), names.name("unique_index")),
                        create(),
                        new IndexDdl.Create(orders, index("unique_index", true, "note"), false)),
                example(
                        new ConstraintDdl.Validate(orders, check(false)),
                        create(),
                        new ConstraintDdl.Add(orders, check(false))),
                example(
                        new ConstraintDdl.Drop(orders, check(true), false),
                        create(),
                        new ConstraintDdl.Add(orders, check(true))),
                example(new ConstraintDdl.Drop(orders, check(true), true), create()),
                since(18, new ConstraintDdl.AddNotNull(orders, names.name("note"), names.name("present")), create()),
                since(
                        18,
                        new ConstraintDdl.ValidateNotNull(orders, names.name("note"), names.name("present")),
                        create(),
                        new ConstraintDdl.AddNotNull(orders, names.name("note"), names.name("present"))),
                apart(new IndexDdl.Create(orders, richIndex(), true), create()),
                apart(
                        new IndexDdl.Drop(orders, richIndex(), true, true),
                        create(),
                        new IndexDdl.Create(orders, richIndex(), false)),
                example(
                        new IndexDdl.Rename(orders, richIndex().name(), names.name("other")),
                        create(),
                        new IndexDdl.Create(orders, richIndex(), false)),
                example(new TypeDdl.CreateEnum(state())),
                example(new TypeDdl.DropEnum(state()), new TypeDdl.CreateEnum(state())),
                example(
                        new TypeDdl.AddEnumValue(state(), "re'fun\\ded", Optional.of(LabelPosition.after("it's"))),
                        new TypeDdl.CreateEnum(state())),
                example(new TypeDdl.RenameEnumValue(state(), "it's", "it isn't\\n"), new TypeDdl.CreateEnum(state())),
                example(
                        new TypeDdl.CarryProperties(state(), other()),
                        new TypeDdl.CreateEnum(state()),
                        new TypeDdl.CreateEnum(other())),
                example(new SyncDdl.Create(replace()), create()),
                example(new SyncDdl.Create(convert()), create()),
                example(new SyncDdl.Create(fill()), create()),
                example(new SyncDdl.Create(compute()), create()),
                example(new SyncDdl.Create(repair()), create()),
                example(new SyncDdl.Drop(convert()), create(), new SyncDdl.Create(convert())),
                example(new SyncDdl.CreateConversion(conversion())),
                example(new SyncDdl.DropConversion(conversion()), new SyncDdl.CreateConversion(conversion())),
                apart(new RowDdl.RunBackfill(backfill()), create(), new StateDdl.EnsureStateTable()),
                example(
                        new RowDdl.UpdateAll(
                                orders,
                                List.of(new Assignment(names.name("note"), expression("code", " || 'it''s'"))),
                                Optional.of(expression("note", " IS NULL"))),
                        create()),
                example(new RowDdl.RunSql("SELECT 1", Optional.empty())),
                example(
                        new GuardDdl.CatalogGuard(
                                orders, List.of(names.name("note")), List.of("it's"), List.of("it's")),
                        create()),
                example(new GuardDdl.CatalogGuard(orders, List.of(), List.of(), List.of()), create()),
                example(
                        new GuardDdl.TypeGuard(
                                state(),
                                List.of(new GuardDdl.TypeGuard.Column(orders, names.name("note"))),
                                List.of("it's")),
                        create(),
                        new TypeDdl.CreateEnum(state())),
                example(new GuardDdl.TypeGuard(state(), List.of(), List.of()), new TypeDdl.CreateEnum(state())),
                example(
                        new GuardDdl.ContractGuard(contract()),
                        create(),
                        new StateDdl.EnsureStateTable(),
                        new SyncDdl.Create(convert()),
                        new StateDdl.StampUnit(CHANGE, "01_expand")),
                example(
                        new GuardDdl.CatchUpGuard(contract()),
                        create(),
                        new StateDdl.EnsureStateTable(),
                        new SyncDdl.Create(convert()),
                        new StateDdl.StampUnit(CHANGE, "01_expand")),
                example(
                        new GuardDdl.SwapGuard(swap()),
                        create(),
                        new StateDdl.EnsureStateTable(),
                        new SyncDdl.Create(convert())),
                example(
                        new GuardDdl.RefuseWhileRows(orders, expression("note", " = '%'"), "%s rows are 100% it's \\."),
                        create()),
                example(
                        new GuardDdl.RefuseNullRefused(
                                orders, column("code", TEXT), names.name("it's"), expression("code", " <> ''")),
                        create()),
                example(
                        new GuardDdl.RefuseUncomputable(
                                orders,
                                List.of(names.name("id")),
                                column("extra", TEXT).withNotNull(true),
                                expression("code", " || 'x'"),
                                List.of(names.name("code"))),
                        create()),
                example(
                        new GuardDdl.RefuseWhileDuplicates(
                                orders, List.of(names.name("note"), names.name("id")), false),
                        create()),
                example(new GuardDdl.RefuseConvertedNull(
                        orders,
                        column("note", TEXT),
                        column("amount", AMOUNT),
                        new Conversion(expression("note", "::numeric"), expression("amount", "::text")))),
                example(
                        new GuardDdl.RefuseWhileKeyUsed(orders, names.name("pkey"), List.of(names.name("fkey"))),
                        create()),
                example(new GuardDdl.RefuseLargeTable(orders, 50_000, CHANGE), create()),
                example(
                        new GuardDdl.RequireValidIndex(orders, richIndex().name()),
                        create(),
                        new IndexDdl.Create(orders, richIndex(), false)),
                example(new GuardDdl.RequireTable(orders), create()),
                example(new GuardDdl.RefuseColumnReaders(orders, List.of(names.name("note"))), create()),
                domain(GuardDdl.RefuseDomain.Role.ADDED),
                domain(GuardDdl.RefuseDomain.Role.REPLACED),
                domain(GuardDdl.RefuseDomain.Role.COMPARED),
                example(new GuardDdl.LockTables(List.of(orders, customers), true), create(), createCustomers()),
                example(new GuardDdl.LockTables(List.of(customers), false), createCustomers()),
                example(new StateDdl.BeginUnit(1)),
                example(new StateDdl.BeginUnit(2, List.of(orders)), create()),
                example(new StateDdl.EnsureStateTable()),
                example(new StateDdl.StampUnit(CHANGE, "01_expand"), new StateDdl.EnsureStateTable()),
                example(
                        new StateDdl.ForgetUnit(CHANGE, "01_expand"),
                        new StateDdl.EnsureStateTable(),
                        new StateDdl.StampUnit(CHANGE, "01_expand")),
                apart(
                        new StateDdl.CommitEach(
                                List.of(
                                        new ConstraintDdl.Add(orders, check(false)),
                                        new ConstraintDdl.Validate(orders, check(false)),
                                        new ColumnDdl.AddIdentity(orders, names.name("id"), Identity.ALWAYS),
                                        new GuardDdl.RefuseLargeTable(orders, 10, CHANGE)),
                                1),
                        create()),
                example(new StateDdl.Say("100% it's \\ left")));
    }

    private ColumnDdl addIdentity() {
        return new ColumnDdl.AddIdentity(orders, names.name("id"), Identity.BY_DEFAULT);
    }

    private ColumnDdl toSerial() {
        Identifier id = names.name("id");
        return new ColumnDdl.IdentityToSerial(
                orders, id, IdentitySequence.of(orders, id).drawn());
    }

    TableDdl.Create create() {
        return new TableDdl.Create(new Table(
                orders,
                List.of(
                        column("id", BIGINT).withNotNull(true),
                        column("old", TEXT).withDefault(Optional.of(new Literal("web", TEXT))),
                        column("new", TEXT),
                        column("total", BIGINT),
                        column("amount", AMOUNT),
                        column("note", TEXT),
                        column("code", varchar(20)),
                        column("at", SqlType.builtIn("timestamp without time zone"))),
                List.of(
                        named("pkey", new PrimaryKey(Optional.empty(), List.of(names.name("id")))),
                        named(
                                "code_key",
                                new Unique(
                                        Optional.empty(),
                                        List.of(names.name("code")),
                                        false,
                                        Deferrability.INITIALLY_DEFERRED)),
                        named("total_check", new Check(Optional.empty(), expression("total", " >= 0"))),
                        named("customer_fkey", foreignKey().definition())),
                List.of(),
                Optional.empty()));
    }

    private TableDdl.Create createCustomers() {
        return new TableDdl.Create(new Table(
                customers,
                List.of(column("id", BIGINT)
                        .withIdentity(Optional.of(Identity.BY_DEFAULT))
                        .withNotNull(true)),
                List.of(named("customers_pkey", new PrimaryKey(Optional.empty(), List.of(names.name("id"))))),
                List.of(),
                Optional.empty()));
    }

    private TableDdl.CreateView createView() {
        return new TableDdl.CreateView(names.table("view"), orders, List.of(names.name("id"), names.name("note")));
    }

    SyncTrigger replace() {
        return trigger(new ReplaceRule(
                column("old", TEXT).withDefault(Optional.of(new Literal("web", TEXT))),
                column("new", TEXT),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.of(names.name("omitted")),
                true));
    }

    SyncTrigger convert() {
        return trigger(new ReplaceRule(
                column("total", BIGINT),
                column("amount", AMOUNT),
                Optional.of(expression("total", " / 100.0")),
                Optional.of(expression("amount", " * 100")),
                false,
                Optional.of(names.name("omitted")),
                true));
    }

    private SyncTrigger fill() {
        return trigger(new FillRule(column("note", TEXT), expression("code", " || 'x'"), List.of(names.name("code"))));
    }

    private SyncTrigger compute() {
        return trigger(new ComputeRule(
                column("note", TEXT), expression("code", " || 'x'"), List.of(names.name("code")), orders.name()));
    }

    private SyncTrigger repair() {
        return trigger(new RepairRule(
                expression("total", " >= 0"),
                column("total", BIGINT),
                new Literal("0", BIGINT),
                List.of(names.name("total"))));
    }

    private SyncTrigger trigger(SyncRule rule) {
        return new SyncTrigger(
                CHANGE, orders, rule, names.name("sync"), names.name("zz_insert"), names.name("zz_update"));
    }

    private ConversionFunction conversion() {
        return new ConversionFunction(
                orders,
                names.name("to_number"),
                column("note", TEXT),
                SqlType.builtIn("integer"),
                expression("note", "::integer"));
    }

    Backfill backfill() {
        return new Backfill(
                CHANGE,
                "02_fill",
                orders,
                List.of(column("id", BIGINT)),
                List.of(
                        new Assignment(names.name("amount"), expression("total", " / 100.0")),
                        new Assignment(names.name("note"), new Literal("it's \\", TEXT))),
                expression("amount", " IS NULL"),
                10,
                Duration.ZERO);
    }

    private ContractCheck contract() {
        return new ContractCheck(
                CHANGE,
                List.of(convert()),
                List.of(),
                List.of(new ContractCheck.Unfilled(orders, expression("amount", " IS NULL"))));
    }

    /** Of a change whose backfill has filled nothing yet would be refused. */
    private ContractCheck swap() {
        return new ContractCheck(
                CHANGE, List.of(convert()), List.of(), contract().unfilled());
    }

    private NamedConstraint check(boolean validated) {
        return new NamedConstraint(
                names.name("note_check"), new Check(Optional.empty(), expression("note", " <> 'it''s'")), validated);
    }

    private NamedConstraint foreignKey() {
        return new NamedConstraint(
                names.name("customer_fkey"),
                new ForeignKey(
                        Optional.empty(),
                        List.of(names.name("total")),
                        customers,
                        List.of(names.name("id")),
                        ReferentialAction.SET_NULL,
                        ReferentialAction.CASCADE,
                        Deferrability.INITIALLY_IMMEDIATE),
                false);
    }

    private NamedConstraint unique(String name) {
        return named(
                name,
                new Unique(Optional.empty(), List.of(names.name("note")), false, Deferrability.INITIALLY_IMMEDIATE));
    }

    private NamedConstraint named(String name, TableConstraint definition) {
        return new NamedConstraint(names.name(name), definition, true);
    }

    private IndexDefinition index(String name, boolean unique, String column) {
        return new IndexDefinition(
                names.name(name),
                unique,
                IndexDefinition.BTREE,
                List.of(IndexPart.column(names.name(column))),
                List.of(),
                Optional.empty(),
                false);
    }

    private IndexDefinition richIndex() {
        return new IndexDefinition(
                names.name("rich"),
                false,
                IndexDefinition.BTREE,
                List.of(
                        new IndexPart(
                                Optional.of(names.name("note")),
                                Optional.empty(),
                                Optional.of(Identifier.of("text_pattern_ops")),
                                Optional.of(Identifier.of("C")),
                                IndexPart.Sort.DESCENDING,
                                Optional.of(IndexPart.Nulls.LAST)),
                        IndexPart.expression(expression("code", " || 'it''s'"))),
                List.of(names.name("id")),
                Optional.of(expression("note", " <> 'done'")),
                false);
    }

    private EnumType other() {
        return new EnumType(names.schema(), names.name("other"), state().labels());
    }

    private EnumType state() {
        return new EnumType(names.schema(), names.name("state"), List.of("new", "it's", "back\\slash"));
    }

    private ColumnDefinition column(String name, SqlType type) {
        return ColumnDefinition.of(names.name(name), type);
    }

    private SqlExpression expression(String column, String rest) {
        return new SqlExpression(names.quoted(column) + rest);
    }

    private static SqlType varchar(int length) {
        return SqlType.builtIn("character varying", length);
    }

    private Example domain(GuardDdl.RefuseDomain.Role role) {
        return example(
                new GuardDdl.RefuseDomain(
                        orders, ColumnDefinition.of(names.name("amount"), SqlType.builtIn("integer")), role),
                create());
    }

    private static Example example(Ddl statement, Ddl... before) {
        return new Example(List.of(before), statement, 14, true);
    }

    private static Example since(int major, Ddl statement, Ddl... before) {
        return new Example(List.of(before), statement, major, true);
    }

    private static Example apart(Ddl statement, Ddl... before) {
        return new Example(List.of(before), statement, 14, false);
    }
}
