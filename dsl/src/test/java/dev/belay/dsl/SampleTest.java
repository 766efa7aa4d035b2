package dev.belay.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.belay.dsl.columns.AddColumn;
import dev.belay.dsl.columns.ChangeType;
import dev.belay.dsl.columns.ColumnDefinition;
import dev.belay.dsl.columns.DropColumn;
import dev.belay.dsl.columns.RenameColumn;
import dev.belay.dsl.columns.ReplaceColumn;
import dev.belay.dsl.columns.SetNotNull;
import dev.belay.dsl.constraints.AddForeignKey;
import dev.belay.dsl.constraints.AddUnique;
import dev.belay.dsl.constraints.Deferrability;
import dev.belay.dsl.constraints.ForeignKey;
import dev.belay.dsl.constraints.ReferentialAction;
import dev.belay.dsl.constraints.Unique;
import dev.belay.dsl.data.RawSql;
import dev.belay.dsl.indexes.CreateIndex;
import dev.belay.dsl.indexes.IndexDefinition;
import dev.belay.dsl.indexes.IndexPart;
import dev.belay.dsl.lifecycle.Contract;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import dev.belay.dsl.types.AddEnumValue;
import dev.belay.dsl.types.LabelPosition;
import dev.belay.dsl.types.SqlType;
import dev.belay.dsl.values.Conversion;
import dev.belay.dsl.values.Literal;
import dev.belay.dsl.values.OnUnconvertible;
import dev.belay.dsl.values.SqlExpression;
import dev.belay.dsl.values.UndoSql;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The documentation's sample means what it says. */
final class SampleTest {

    private static final TableName ORDERS = TableName.of("orders");
    private static final TableName CUSTOMERS = TableName.of("customers");
    private static final SqlType TEXT = SqlType.builtIn("text");
    private static final SqlType BIGINT = SqlType.builtIn("bigint");

    @Test
    void theSampleBecomesItsChange() {
        Change change =
                Changes.collect(ReworkOrders.class, new ReworkOrders()).change().orElseThrow();

        assertThat(change.id()).isEqualTo("0012_rework_orders");
        assertThat(change.at()).isEqualTo(LocalDateTime.of(2026, 11, 22, 10, 0));
        assertThat(change.intents().stream().map(Intent::operation))
                .containsExactly(
                        new AddColumn(
                                ORDERS,
                                ColumnDefinition.of(name("channel"), TEXT)
                                        .withNotNull(true)
                                        .withDefault(Optional.of(new Literal("web", TEXT))),
                                Optional.empty()),
                        new AddColumn(
                                ORDERS,
                                ColumnDefinition.of(name("token"), SqlType.builtIn("uuid"))
                                        .withNotNull(true)
                                        .withDefault(Optional.of(new SqlExpression("gen_random_uuid()"))),
                                Optional.empty()),
                        new RenameColumn(CUSTOMERS, name("name"), TEXT, name("full_name")),
                        new ChangeType(
                                ORDERS,
                                name("sku"),
                                SqlType.builtIn("character varying", 20),
                                SqlType.builtIn("character varying", 40),
                                false),
                        new ReplaceColumn(
                                ORDERS,
                                name("total"),
                                BIGINT,
                                ColumnDefinition.of(name("amount"), SqlType.builtIn("numeric", 12, 2)),
                                new Conversion(
                                        new SqlExpression("total / 100.0"),
                                        new SqlExpression("(amount * 100)::bigint")),
                                OnUnconvertible.REJECT,
                                true),
                        new SetNotNull(ORDERS, name("status"), TEXT, Optional.of(new Literal("new", TEXT))),
                        new AddForeignKey(
                                ORDERS,
                                new ForeignKey(
                                        Optional.empty(),
                                        List.of(name("customer_id")),
                                        CUSTOMERS,
                                        List.of(name("id")),
                                        ReferentialAction.RESTRICT,
                                        ReferentialAction.NO_ACTION,
                                        Deferrability.NOT_DEFERRABLE)),
                        new AddUnique(CUSTOMERS, unique("email")),
                        new CreateIndex(
                                ORDERS,
                                new IndexDefinition(
                                        name("orders_open_idx"),
                                        false,
                                        IndexDefinition.BTREE,
                                        List.of(IndexPart.column(name("customer_id"))),
                                        List.of(),
                                        Optional.of(new SqlExpression("status <> 'done'")),
                                        false)),
                        new AddEnumValue(
                                name("public"),
                                name("payment_state"),
                                "refunded",
                                Optional.of(LabelPosition.after("paid"))),
                        new DropColumn(ORDERS, name("legacy_ref"), TEXT, true),
                        new AddUnique(TableName.of("currencies"), unique("code")),
                        new RawSql(
                                "CREATE STATISTICS s ON status, channel FROM orders",
                                new UndoSql("DROP STATISTICS s")));
    }

    @Test
    void onlyTheDirectOperationIsDirect() {
        Change change =
                Changes.collect(ReworkOrders.class, new ReworkOrders()).change().orElseThrow();

        assertThat(change.intents().stream().map(Intent::direct).flatMap(Optional::stream))
                .containsExactly("30 rows, never written");
        assertThat(change.intents().get(11).direct()).isPresent();
    }

    @Test
    void theContractNamesTheEarlierChange() {
        Change change = Changes.collect(ContractReworkOrders.class, new ContractReworkOrders())
                .change()
                .orElseThrow();

        assertThat(change.intents().stream().map(Intent::operation))
                .containsExactly(new Contract("0012_rework_orders"));
    }

    private static Unique unique(String column) {
        return new Unique(Optional.empty(), List.of(name(column)), false, Deferrability.NOT_DEFERRABLE);
    }

    private static Identifier name(String text) {
        return Identifier.of(text);
    }
}
