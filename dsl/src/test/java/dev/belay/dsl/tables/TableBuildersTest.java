package dev.belay.dsl.tables;

import static dev.belay.dsl.Probe.change;
import static dev.belay.dsl.Probe.operation;
import static dev.belay.dsl.Probe.problems;
import static dev.belay.dsl.indexes.IndexKey.key;
import static dev.belay.dsl.types.Column.column;
import static dev.belay.dsl.types.Types.bigint;
import static dev.belay.dsl.types.Types.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.belay.dsl.Changes;
import dev.belay.dsl.Intent;
import dev.belay.dsl.columns.ColumnDefinition;
import dev.belay.dsl.columns.Identity;
import dev.belay.dsl.constraints.Check;
import dev.belay.dsl.constraints.Deferrability;
import dev.belay.dsl.constraints.ForeignKey;
import dev.belay.dsl.constraints.PrimaryKey;
import dev.belay.dsl.constraints.ReferentialAction;
import dev.belay.dsl.constraints.Unique;
import dev.belay.dsl.indexes.IndexDefinition;
import dev.belay.dsl.indexes.IndexPart;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import dev.belay.dsl.types.Column;
import dev.belay.dsl.types.SqlType;
import dev.belay.dsl.values.Literal;
import dev.belay.dsl.values.SqlExpression;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every call on a whole table becomes the record that it means. */
final class TableBuildersTest {

    private static final TableName ORDERS = TableName.of("orders");
    private static final Column<Long> ID = column("id", bigint());
    private static final Column<Long> CUSTOMER = column("customer_id", bigint());
    private static final Column<String> CODE = column("code", text());

    @Test
    void aNewTableHoldsWhatWasSaid() {
        assertThat(operation(change -> fill(change.createTable("orders")))).isEqualTo(new CreateTable(filled(ORDERS)));
        assertThat(operation(change -> fill(change.createTable("sales", "orders"))))
                .isEqualTo(new CreateTable(filled(TableName.of("sales", "orders"))));
    }

    @Test
    void aTableThatIsThereIsToldInTheSameWords() {
        assertThat(operation(change -> fill(change.existing("orders")))).isEqualTo(new ExistingTable(filled(ORDERS)));
        assertThat(operation(change -> fill(change.existing("sales", "orders"))))
                .isEqualTo(new ExistingTable(filled(TableName.of("sales", "orders"))));
    }

    @Test
    void aTableThatIsThereMayHoldConstraintsThatAreNotValid() {
        assertThat(operation(change -> {
                    TableBuilder orders = change.existing("orders");
                    fill(orders);
                    orders.notValid("code_there");
                }))
                .isEqualTo(new ExistingTable(filled(ORDERS), List.of(name("code_there")), false));
        assertThat(problems(change -> change.createTable("orders").notValid("code_there")))
                .extracting(problem -> problem.id())
                .containsExactly("valid-from-the-start");
    }

    @Test
    void aTableThatIsThereMayHavePartitions() {
        assertThat(operation(change -> {
                    TableBuilder orders = change.existing("orders");
                    fill(orders);
                    orders.partitioned();
                }))
                .isEqualTo(new ExistingTable(filled(ORDERS), List.of(), true));
    }

    private static void fill(TableBuilder orders) {
        orders.column(ID).identity(Identity.ALWAYS);
        orders.column(CUSTOMER).notNull();
        orders.column(CODE).defaultValue("none").collation("C").comment("shown to customers");
        orders.column(column("twice", bigint())).generatedAs("id * 2");
        orders.primaryKey(ID).name("orders_key");
        orders.unique(CODE).nullsNotDistinct().deferrable(Deferrability.INITIALLY_DEFERRED);
        orders.check("id > 0");
        orders.check("code_there", "code <> ''");
        orders.foreignKey(CUSTOMER, "customers", ID).onDelete(ReferentialAction.CASCADE);
        orders.index("orders_code_idx", CODE).where("id > 10");
        orders.index("orders_recent_idx", key(ID).descending()).unique();
        orders.comment("what customers want");
    }

    private static TableDefinition filled(TableName name) {
        SqlType bigint = SqlType.builtIn("bigint");
        SqlType text = SqlType.builtIn("text");
        return new TableDefinition(
                name,
                List.of(
                        ColumnDefinition.of(name("id"), bigint).withIdentity(Optional.of(Identity.ALWAYS)),
                        ColumnDefinition.of(name("customer_id"), bigint).withNotNull(true),
                        ColumnDefinition.of(name("code"), text)
                                .withDefault(Optional.of(new Literal("none", text)))
                                .withCollation(Optional.of(name("C")))
                                .withComment(Optional.of("shown to customers")),
                        ColumnDefinition.of(name("twice"), bigint)
                                .withGenerated(Optional.of(new SqlExpression("id * 2")))),
                List.of(
                        new PrimaryKey(Optional.of(name("orders_key")), List.of(name("id"))),
                        new Unique(Optional.empty(), List.of(name("code")), true, Deferrability.INITIALLY_DEFERRED),
                        new Check(Optional.empty(), new SqlExpression("id > 0")),
                        new Check(Optional.of(name("code_there")), new SqlExpression("code <> ''")),
                        new ForeignKey(
                                Optional.empty(),
                                List.of(name("customer_id")),
                                TableName.of("customers"),
                                List.of(name("id")),
                                ReferentialAction.CASCADE,
                                ReferentialAction.NO_ACTION,
                                Deferrability.NOT_DEFERRABLE)),
                List.of(
                        new IndexDefinition(
                                name("orders_code_idx"),
                                false,
                                IndexDefinition.BTREE,
                                List.of(IndexPart.column(name("code"))),
                                List.of(),
                                Optional.of(new SqlExpression("id > 10")),
                                false),
                        new IndexDefinition(
                                name("orders_recent_idx"),
                                true,
                                IndexDefinition.BTREE,
                                List.of(new IndexPart(
                                        Optional.of(name("id")),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        IndexPart.Sort.DESCENDING,
                                        Optional.empty())),
                                List.of(),
                                Optional.empty(),
                                false)),
                Optional.of("what customers want"));
    }

    @Test
    void aForeignKeyOfSeveralColumns() {
        assertThat(operation(change -> change.createTable("orders")
                        .foreignKey("customers")
                        .on(CODE, CODE)
                        .on(CUSTOMER, ID)
                        .targetSchema("crm")))
                .isEqualTo(new CreateTable(new TableDefinition(
                        ORDERS,
                        List.of(),
                        List.of(new ForeignKey(
                                Optional.empty(),
                                List.of(name("code"), name("customer_id")),
                                TableName.of("crm", "customers"),
                                List.of(name("code"), name("id")),
                                ReferentialAction.NO_ACTION,
                                ReferentialAction.NO_ACTION,
                                Deferrability.NOT_DEFERRABLE)),
                        List.of(),
                        Optional.empty())));
    }

    @Test
    void aDroppedTableIsRetainedUnlessDiscarded() {
        assertThat(onOrders(TableChanges::drop)).isEqualTo(new DropTable(ORDERS, true));
        assertThat(onOrders(orders -> orders.drop().retain())).isEqualTo(new DropTable(ORDERS, true));
        assertThat(onOrders(orders -> orders.drop().discard())).isEqualTo(new DropTable(ORDERS, false));
    }

    @Test
    void renameAndComment() {
        assertThat(onOrders(orders -> orders.rename("sales"))).isEqualTo(new RenameTable(ORDERS, name("sales")));
        assertThat(onOrders(orders -> orders.comment("c"))).isEqualTo(new CommentOnTable(ORDERS, Optional.of("c")));
        assertThat(onOrders(TableChanges::removeComment)).isEqualTo(new CommentOnTable(ORDERS, Optional.empty()));
    }

    @Test
    void eachCanBeDirect() {
        Stream<Function<TableChanges, ?>> calls = Stream.of(
                orders -> orders.drop().direct("why"),
                orders -> orders.rename("sales").direct("why"),
                orders -> orders.comment("c").direct("why"),
                orders -> orders.removeComment().direct("why"));

        assertThat(change(change -> calls.forEach(call -> call.apply(change.table("orders"))))
                        .intents())
                .extracting(Intent::direct)
                .hasSize(4)
                .containsOnly(Optional.of("why"));
    }

    private static Object onOrders(Consumer<TableChanges> call) {
        return operation((Changes change) -> call.accept(change.table("orders")));
    }

    private static Identifier name(String text) {
        return Identifier.of(text);
    }
}
