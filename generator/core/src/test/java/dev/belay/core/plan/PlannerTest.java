package dev.belay.core.plan;

import static dev.belay.core.plan.PlannedHistory.A;
import static dev.belay.core.plan.PlannedHistory.EMAIL;
import static dev.belay.core.plan.PlannedHistory.ID;
import static dev.belay.dsl.types.Column.column;
import static dev.belay.dsl.types.Types.bigint;
import static dev.belay.dsl.types.Types.bool;
import static dev.belay.dsl.types.Types.cidr;
import static dev.belay.dsl.types.Types.enumeration;
import static dev.belay.dsl.types.Types.inet;
import static dev.belay.dsl.types.Types.integer;
import static dev.belay.dsl.types.Types.numeric;
import static dev.belay.dsl.types.Types.text;
import static dev.belay.dsl.types.Types.timestamp;
import static dev.belay.dsl.types.Types.varchar;
import static dev.belay.dsl.types.Types.xml;
import static org.assertj.core.api.Assertions.assertThat;

import dev.belay.core.config.Policy;
import dev.belay.core.ddl.ColumnDdl;
import dev.belay.core.ddl.ConstraintDdl;
import dev.belay.core.ddl.GuardDdl;
import dev.belay.core.ddl.StateDdl;
import dev.belay.core.ddl.SyncDdl;
import dev.belay.core.ddl.TypeDdl;
import dev.belay.dsl.SchemaChange;
import dev.belay.dsl.columns.Identity;
import dev.belay.dsl.names.TableName;
import dev.belay.dsl.types.Column;
import dev.belay.dsl.values.DualWrite;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the planner does with operations that meet each other, and with those that have nothing to do. */
final class PlannerTest {

    private static final TableName ORDERS = TableName.of("orders");

    @Test
    void aConstraintThatIsValidatedIsValidatedAgainWithoutAScan() {
        var history = PlannedHistory.of(c -> c.table("orders").validateConstraint("orders_customer_id_fkey"));

        assertThat(history.statements())
                .filteredOn(ConstraintDdl.Validate.class::isInstance)
                .hasSize(1);
        var validate = history.last().units().get(0).steps().stream()
                .filter(step -> step.statement() instanceof ConstraintDdl.Validate)
                .findFirst()
                .orElseThrow();
        assertThat(validate.facts())
                .isEqualTo(new Facts(
                        List.of(new RelationLock(ORDERS, LockMode.SHARE_UPDATE_EXCLUSIVE)), List.of(), List.of()));
        assertThat(history.wayBack(0).statements())
                .filteredOn(StateDdl.Say.class::isInstance)
                .hasSize(1);
        assertThat(history.wayBack(0).statements()).noneMatch(ConstraintDdl.class::isInstance);
    }

    @Test
    void peopleAreToldOfAForeignKeyWithoutAnIndex() {
        Column<Long> parent = column("parent", bigint());
        SchemaChange column = c -> c.table("orders").addColumn(parent);
        SchemaChange bare = c -> c.table("orders").addForeignKey(parent, "orders", ID);
        SchemaChange indexed = c -> {
            c.table("orders").addForeignKey(parent, "orders", ID);
            c.table("orders").createIndex("orders_parent_idx", parent);
        };

        assertThat(gates(PlannedHistory.of(column, bare)))
                .anyMatch(gate -> gate.startsWith("No index of orders begins with (parent)"));
        assertThat(gates(PlannedHistory.of(column, indexed))).noneMatch(gate -> gate.startsWith("No index"));
    }

    private static List<String> gates(PlannedHistory history) {
        return history.last().phases().stream()
                .flatMap(phase -> phase.gates().stream())
                .toList();
    }

    @Test
    void allLocksAreTakenBeforeAWayBackReadsRowsUnderOne() {
        Column<Long> customer = column("customer_id", bigint());
        var history = PlannedHistory.of(
                c -> c.table("orders").dropColumn(customer), c -> c.contract(PlannedHistory.Second.class));

        assertThat(history.wayBack(0).statements())
                .startsWith(
                        new StateDdl.BeginUnit(2),
                        new GuardDdl.LockTables(List.of(TableName.of("customers")), false),
                        new GuardDdl.LockTables(List.of(ORDERS), true));
    }

    /** Under the name that it has when the unit begins, on the way back too. */
    @Test
    void aTableWithPartitionsIsNamedWhereItIsLocked() {
        Column<String> note = column("note", text());
        SchemaChange known = c -> {
            var events = c.existing("events").partitioned();
            events.column(ID).notNull();
            events.column(EMAIL);
        };
        var begin = new StateDdl.BeginUnit(1, List.of(TableName.of("events")));

        var added = PlannedHistory.of(known, c -> c.table("events").addColumn(note));
        assertThat(added.statements()).contains(begin);
        assertThat(added.wayBack(0).statements()).startsWith(begin);
        assertThat(PlannedHistory.of(known, c -> c.table("orders").addColumn(note))
                        .statements())
                .contains(new StateDdl.BeginUnit(1));

        var renamed = PlannedHistory.of(known, c -> c.table("events").rename("log"));
        assertThat(renamed.statements()).contains(begin);
        assertThat(renamed.wayBack(0).statements()).startsWith(new StateDdl.BeginUnit(2, List.of(TableName.of("log"))));
    }

    static Stream<SchemaChange> nothingToDo() {
        return Stream.of(
                c -> c.table("customers").setNotNull(column("active", bool())),
                c -> c.table("customers").setNotNull(column("active", bool())).fillWith(true),
                c -> c.table("customers").dropNotNull(EMAIL),
                c -> c.table("customers").dropDefault(EMAIL));
    }

    @ParameterizedTest
    @MethodSource
    void nothingToDo(SchemaChange change) {
        var history = PlannedHistory.of(change);

        assertThat(history.verdict().kind()).isEqualTo(Verdict.Kind.NONE);
        assertThat(history.last().units()).isEmpty();
    }

    @Test
    void aTypeIsThereBeforeTheColumnThatHasIt() {
        var history = PlannedHistory.of(c -> {
            c.table("orders").addColumn(column("x", integer()));
            c.createEnum("mood", "a", "b");
            c.table("orders").addColumn(column("m", enumeration("mood")));
        });

        assertThat(history.statements())
                .filteredOn(each -> each instanceof ColumnDdl.Add || each instanceof TypeDdl)
                .hasExactlyElementsOfTypes(ColumnDdl.Add.class, TypeDdl.CreateEnum.class, ColumnDdl.Add.class);
    }

    @Test
    void statementsOnOneTableKeepTheirOrder() {
        var active = column("active", bool());
        var history = PlannedHistory.of(c -> {
            c.table("customers").setDefault(active, false);
            c.table("customers").dropNotNull(active);
            c.table("customers").renameColumn(active, "enabled").direct("nobody reads it");
        });

        assertThat(history.statements())
                .filteredOn(ColumnDdl.class::isInstance)
                .hasExactlyElementsOfTypes(
                        ColumnDdl.SetDefault.class, ColumnDdl.DropNotNull.class, ColumnDdl.Rename.class);
    }

    @Test
    void functionsOfTwoTablesNeverHaveOneName() {
        var history = PlannedHistory.of(
                c -> {
                    var other = c.createTable("customers_a");
                    other.column(ID).notNull();
                    other.primaryKey(ID);
                },
                c -> {
                    c.table("customers")
                            .addColumn(column("a_x", integer()))
                            .notNull()
                            .fillFrom("a");
                    c.table("customers_a")
                            .addColumn(column("x", bigint()))
                            .notNull()
                            .fillFrom("id");
                });

        assertThat(history.statements())
                .filteredOn(SyncDdl.Create.class::isInstance)
                .extracting(each -> ((SyncDdl.Create) each).trigger().function())
                .hasSize(2)
                .doesNotHaveDuplicates();
    }

    static Stream<Arguments> rowsThatTheOldTypeCannotHold() {
        return Stream.of(
                Arguments.of(
                        (SchemaChange) c -> c.table("customers").changeType(column("price", numeric(10, 2)), numeric()),
                        "price <> round(price, 2)"),
                Arguments.of(
                        (SchemaChange)
                                c -> c.table("customers").changeType(column("moment", timestamp(3)), timestamp()),
                        "moment <> CAST(moment AS timestamp(3) without time zone)"),
                Arguments.of(
                        (SchemaChange) c -> c.table("customers").changeType(column("net", cidr()), inet()),
                        "network(net) <> net"));
    }

    @ParameterizedTest
    @MethodSource
    void rowsThatTheOldTypeCannotHold(SchemaChange change, String condition) {
        var back = PlannedHistory.of(change).wayBack(0);

        assertThat(back.downClass()).isEqualTo(DownClass.REFUSES_WHILE);
        assertThat(back.countingQuery())
                .hasValueSatisfying(query -> assertThat(query).contains(condition));
    }

    @Test
    void aUniqueKeyComesBackUnlessRowsShareIt() {
        var back = PlannedHistory.of(c -> c.table("customers").dropConstraint("customers_email_key"))
                .wayBack(0);

        assertThat(back.downClass()).isEqualTo(DownClass.REFUSES_WHILE);
        assertThat(back.countingQuery())
                .hasValue("SELECT count(*) FROM customers WHERE (email) IN (SELECT email FROM customers GROUP BY email"
                        + " HAVING count(*) > 1)");
    }

    @Test
    void aUniqueIndexComesBackUnlessRowsShareIt() {
        var history = PlannedHistory.of(
                c -> c.table("customers").createIndex("customers_a", A).unique(),
                c -> c.table("customers").dropIndex("customers_a"));

        assertThat(history.wayBack(0).downClass()).isEqualTo(DownClass.REFUSES_WHILE);
    }

    /** Two services with one database may each have a change of that id. */
    @Test
    void viewsOfReleasesAreThoseOfOneService() {
        SchemaChange renames = c -> c.table("customers").renameColumn(A, "z").dualWrite(DualWrite.VERSIONED_VIEWS);

        assertThat(PlannedHistory.of(renames).last().after().views())
                .extracting(view -> view.name().schema().value())
                .containsExactly("before_0002_second", "after_0002_second");
        assertThat(PlannedHistory.of(Policy.defaults("billing"), renames)
                        .last()
                        .after()
                        .views())
                .extracting(view -> view.name().schema().value())
                .containsExactly("before_billing_0002_second", "after_billing_0002_second");
        assertThat(PlannedHistory.of(Policy.defaults("Billing EU"), renames)
                        .last()
                        .after()
                        .views())
                .extracting(view -> view.name().schema().value())
                .allMatch(name -> name.matches("(before|after)_billing_eu_[0-9a-z]+_0002_second"));
    }

    /** The rows that it knows hold NULL in a column that came later. */
    @Test
    void theWayBackOfAContractSaysWhatAnOlderSnapshotReads() {
        var back = PlannedHistory.of(
                        c -> c.table("customers").renameColumn(A, "z"), c -> c.contract(PlannedHistory.Second.class))
                .wayBack(0);

        assertThat(back.downClass()).isEqualTo(DownClass.LOSSLESS);
        assertThat(back.explanation())
                .isEqualTo(
                        "A transaction whose snapshot is older than the way back reads NULL in customers.a: what reads"
                                + " it again starts afterwards.");
    }

    /** Rows written after the contract need not have a value. */
    @Test
    void aComputedColumnComesBackWhereItCanBeComputed() {
        SchemaChange computes = c -> c.table("customers")
                .addColumn(column("twice", bigint()))
                .notNull()
                .generatedAs("customers.a * 2");
        var back = PlannedHistory.of(
                        computes,
                        c -> c.table("customers").dropColumn(column("twice", bigint())),
                        c -> c.contract(PlannedHistory.Third.class))
                .wayBack(0);

        assertThat(back.downClass()).isEqualTo(DownClass.REFUSES_WHILE);
        assertThat(back.countingQuery())
                .hasValueSatisfying(
                        query -> assertThat(query)
                                .contains(
                                        "belay_value bigint := (SELECT (customers.a * 2) FROM (SELECT $1 AS a) AS customers);")
                                .contains("RETURN belay_value IS NULL;")
                                .endsWith(
                                        "SELECT count(*) FROM customers WHERE pg_temp.belay_uncomputable_customers_twice_babf058b(a)"));
    }

    static Stream<Arguments> refusals() {
        SchemaChange renamesEmail = c -> c.table("customers").renameColumn(EMAIL, "mail");
        SchemaChange dropsA = c -> c.table("customers").dropColumn(A);
        SchemaChange fillsFromA = c ->
                c.table("customers").addColumn(column("b", integer())).notNull().fillFrom("a");
        SchemaChange generated = c -> {
            var t = c.createTable("t");
            t.column(ID).notNull();
            t.column(column("k", bigint()));
            t.column(column("g", bigint())).generatedAs("k + 1");
            t.column(column("n", bigint())).identity(Identity.BY_DEFAULT);
            t.primaryKey(ID);
        };
        return Stream.of(
                refused(
                        "column-in-flight",
                        renamesEmail,
                        c -> c.table("customers").addCheck("mails", "email <> ''")),
                refused(
                        "column-in-flight",
                        renamesEmail,
                        c -> c.table("customers").createIndex("i", EMAIL)),
                refused("column-in-flight", dropsA, c -> c.table("customers").addUnique(A)),
                refused("column-in-flight", renamesEmail, c -> {
                    var t = c.createTable("t");
                    t.column(EMAIL);
                    t.foreignKey(EMAIL, "customers", EMAIL);
                }),
                refused("table-in-flight", c -> c.table("orders").drop(), c -> {
                    var t = c.createTable("t");
                    t.column(ID);
                    t.foreignKey(ID, "orders", ID);
                }),
                refused(
                        "column-read-in-flight",
                        fillsFromA,
                        c -> c.table("customers").renameColumn(A, "z")),
                refused("column-read-in-flight", fillsFromA, dropsA),
                refused("column-in-flight", c -> c.table("customers").renameColumn(A, "z"), fillsFromA),
                refused(
                        "column-in-view",
                        c -> c.table("customers").rename("clients"),
                        c -> c.table("clients").changeType(column("code", varchar(10)), varchar(20))),
                refused(
                        "column-in-view",
                        c -> c.table("customers").rename("clients"),
                        c -> c.table("clients").renameColumn(A, "z").direct("why not")),
                refused(
                        "column-in-view",
                        c -> c.table("customers").rename("clients"),
                        c -> c.table("clients")
                                .changeType(column("code", varchar(10)), varchar(20))
                                .direct("why not")),
                refused("column-in-generated", generated, c -> c.table("t").dropColumn(column("k", bigint()))),
                refused("column-in-generated", generated, c -> c.table("t").renameColumn(column("k", bigint()), "z")),
                refused("numbered-column", generated, c -> c.table("t").setDefault(column("g", bigint()), 1L)),
                refused("numbered-column", generated, c -> c.table("t").setDefault(column("n", bigint()), 1L)),
                refused("numbered-column", generated, c -> c.table("t").dropNotNull(column("n", bigint()))),
                refused("type-change-one-way", c -> c.table("customers").changeType(column("page", xml()), text())),
                refused(
                        "type-change-rebuilds-index",
                        c -> c.table("customers")
                                .createIndex("i", column("code", varchar(10)))
                                .where("code <> ''"),
                        c -> {
                            c.table("customers").dropIndex("i");
                            c.table("customers").changeType(column("code", varchar(10)), varchar(20));
                        }),
                refused("constraint-always-valid", c -> c.table("orders").validateConstraint("orders_pkey")),
                refused("name-clash", c -> c.createEnum("orders", "a")),
                refused(
                        "name-clash",
                        c -> c.createEnum("mood", "a"),
                        c -> c.table("orders").rename("mood")),
                refused("query-in-expression", c -> c.table("customers").addCheck("c", "a IN (SELECT 1)")),
                refused("query-in-expression", c -> c.table("customers").setDefaultExpression(A, "(SELECT 1)")),
                refused(
                        "index-referenced",
                        c -> c.table("customers").createIndex("i", A).unique(),
                        c -> {
                            var t = c.createTable("t");
                            t.column(A);
                            t.foreignKey(A, "customers", A);
                        },
                        c -> c.table("customers").dropIndex("i")),
                refused("foreign-key-target-not-unique", c -> {
                    c.table("customers").addUnique(A);
                    var t = c.createTable("t");
                    t.column(A);
                    t.foreignKey(A, "customers", A);
                }),
                refused("operations-collide", c -> {
                    c.table("customers").setNotNull(A);
                    c.table("customers").dropNotNull(A);
                }));
    }

    private static Arguments refused(String id, SchemaChange... changes) {
        return Arguments.of(id, changes);
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void isRefusedBeforeTheServerWould(String id, SchemaChange[] changes) {
        assertThat(PlannedHistory.of(changes).problems()).containsOnly(id);
    }

    @Test
    void unitsOfUnicodeNamesAreFilesOfTheirOwn() {
        var history = PlannedHistory.of(
                c -> {
                    for (String name : List.of("ÄÖÜ", "заказы", "a/b\\c", "..", "A B", "a_b")) {
                        var t = c.createTable(name);
                        t.column(ID).notNull();
                        t.column(A);
                        t.primaryKey(ID);
                    }
                },
                c -> {
                    for (String name : List.of("ÄÖÜ", "заказы", "a/b\\c", "..", "A B", "a_b")) {
                        c.table(name).createIndex(name + " i", A);
                        c.table(name).setNotNull(A).fillWith(1);
                    }
                });

        assertThat(history.last().units())
                .extracting(Unit::name)
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("[0-9]{2}_[a-z0-9_]+"));
    }
}
