package dev.belay.dsl.constraints;

import static dev.belay.dsl.Probe.change;
import static dev.belay.dsl.Probe.operation;
import static dev.belay.dsl.types.Column.column;
import static dev.belay.dsl.types.Types.bigint;
import static dev.belay.dsl.types.Types.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.belay.dsl.Intent;
import dev.belay.dsl.names.ConstraintName;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import dev.belay.dsl.tables.TableChanges;
import dev.belay.dsl.types.Column;
import dev.belay.dsl.types.SqlType;
import dev.belay.dsl.values.Literal;
import dev.belay.dsl.values.SqlExpression;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every call on a constraint becomes the record that it means. */
final class ConstraintBuildersTest {

    private static final TableName ORDERS = TableName.of("orders");
    private static final Column<Long> ID = column("id", bigint());
    private static final Column<Long> CUSTOMER = column("customer_id", bigint());
    private static final Column<String> TENANT = column("tenant", text());
    private static final Column<String> CODE = column("code", text());

    @Test
    void primaryKey() {
        assertThat(onOrders(orders -> orders.addPrimaryKey(ID)))
                .isEqualTo(new AddPrimaryKey(ORDERS, new PrimaryKey(Optional.empty(), names("id"))));
        assertThat(onOrders(orders -> orders.addPrimaryKey(TENANT, ID).name("orders_key")))
                .isEqualTo(new AddPrimaryKey(ORDERS, new PrimaryKey(name("orders_key"), names("tenant", "id"))));
    }

    @Test
    void unique() {
        assertThat(onOrders(orders -> orders.addUnique(TENANT, CODE)
                        .name("code_once")
                        .nullsNotDistinct()
                        .deferrable(Deferrability.INITIALLY_DEFERRED)))
                .isEqualTo(new AddUnique(
                        ORDERS,
                        new Unique(
                                name("code_once"), names("tenant", "code"), true, Deferrability.INITIALLY_DEFERRED)));
    }

    @Test
    void replacedKeys() {
        assertThat(onOrders(orders -> orders.replacePrimaryKey(TENANT, ID).name("orders_key")))
                .isEqualTo(new ReplacePrimaryKey(ORDERS, new PrimaryKey(name("orders_key"), names("tenant", "id"))));
        Unique unique = new Unique(Optional.empty(), names("tenant", "code"), true, Deferrability.NOT_DEFERRABLE);
        ReplaceUnique expected = new ReplaceUnique(ORDERS, Identifier.of("once"), unique);
        assertThat(onOrders(orders -> orders.replaceUnique("once", TENANT, CODE).nullsNotDistinct()))
                .isEqualTo(expected);
        assertThat(onOrders(orders -> orders.replaceUnique(new ConstraintName("once"), TENANT, CODE)
                        .nullsNotDistinct()))
                .isEqualTo(expected);
    }

    @Test
    void check() {
        Check unnamed = new Check(Optional.empty(), new SqlExpression("id > 0"));

        assertThat(onOrders(orders -> orders.addCheck("id > 0")))
                .isEqualTo(new AddCheck(ORDERS, unnamed, Optional.empty()));
        assertThat(onOrders(orders -> orders.addCheck("positive", "id > 0").repair(ID, 1L)))
                .isEqualTo(new AddCheck(
                        ORDERS,
                        new Check(name("positive"), new SqlExpression("id > 0")),
                        Optional.of(new Repair(Identifier.of("id"), new Literal("1", SqlType.builtIn("bigint"))))));
        assertThat(onOrders(orders -> orders.addCheck("id > 0").repairFrom(ID, "abs(id)")))
                .isEqualTo(new AddCheck(
                        ORDERS, unnamed, Optional.of(new Repair(Identifier.of("id"), new SqlExpression("abs(id)")))));
    }

    @Test
    void foreignKey() {
        assertThat(onOrders(orders -> orders.addForeignKey(CUSTOMER, "customers", ID)))
                .isEqualTo(new AddForeignKey(
                        ORDERS,
                        new ForeignKey(
                                Optional.empty(),
                                names("customer_id"),
                                TableName.of("customers"),
                                names("id"),
                                ReferentialAction.NO_ACTION,
                                ReferentialAction.NO_ACTION,
                                Deferrability.NOT_DEFERRABLE)));
        assertThat(onOrders(orders -> orders.addForeignKey("customers")
                        .on(TENANT, CODE)
                        .on(CUSTOMER, ID)
                        .targetSchema("crm")
                        .name("of_customer")
                        .onDelete(ReferentialAction.SET_NULL)
                        .onUpdate(ReferentialAction.CASCADE)
                        .deferrable(Deferrability.INITIALLY_IMMEDIATE)))
                .isEqualTo(new AddForeignKey(
                        ORDERS,
                        new ForeignKey(
                                name("of_customer"),
                                names("tenant", "customer_id"),
                                TableName.of("crm", "customers"),
                                names("code", "id"),
                                ReferentialAction.SET_NULL,
                                ReferentialAction.CASCADE,
                                Deferrability.INITIALLY_IMMEDIATE)));
    }

    @Test
    void dropAndValidate() {
        assertThat(onOrders(orders -> orders.dropConstraint("old")))
                .isEqualTo(new DropConstraint(ORDERS, Identifier.of("old")));
        assertThat(onOrders(orders -> orders.validateConstraint("new")))
                .isEqualTo(new ValidateConstraint(ORDERS, Identifier.of("new")));
    }

    static Stream<Consumer<TableChanges>> directs() {
        return Stream.of(
                orders -> orders.addPrimaryKey(ID).direct("why"),
                orders -> orders.addUnique(ID).direct("why"),
                orders -> orders.addCheck("x").direct("why"),
                orders -> orders.addForeignKey(CUSTOMER, "customers", ID).direct("why"),
                orders -> orders.dropConstraint("x").direct("why"),
                orders -> orders.validateConstraint("x").direct("why"));
    }

    @ParameterizedTest
    @MethodSource("directs")
    void eachCanBeDirect(Consumer<TableChanges> call) {
        assertThat(change(change -> call.accept(change.table("orders"))).intents())
                .singleElement()
                .extracting(Intent::direct)
                .isEqualTo(Optional.of("why"));
    }

    private static Object onOrders(Consumer<TableChanges> call) {
        return operation(change -> call.accept(change.table("orders")));
    }

    private static Optional<Identifier> name(String text) {
        return Optional.of(Identifier.of(text));
    }

    private static List<Identifier> names(String... names) {
        return Stream.of(names).map(Identifier::of).toList();
    }
}
