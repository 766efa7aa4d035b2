package dev.belay.dsl.columns;

import static dev.belay.dsl.Probe.change;
import static dev.belay.dsl.Probe.operation;
import static dev.belay.dsl.Probe.operations;
import static dev.belay.dsl.Sql.conversion;
import static dev.belay.dsl.Sql.part;
import static dev.belay.dsl.Sql.whole;
import static dev.belay.dsl.types.Column.column;
import static dev.belay.dsl.types.Types.bigint;
import static dev.belay.dsl.types.Types.text;
import static dev.belay.dsl.types.Types.timestamp;
import static dev.belay.dsl.types.Types.timestamptz;
import static dev.belay.dsl.types.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.belay.dsl.Intent;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import dev.belay.dsl.tables.TableChanges;
import dev.belay.dsl.types.Column;
import dev.belay.dsl.types.SqlType;
import dev.belay.dsl.values.Conversion;
import dev.belay.dsl.values.DualWrite;
import dev.belay.dsl.values.Literal;
import dev.belay.dsl.values.OnUnconvertible;
import dev.belay.dsl.values.SqlExpression;
import dev.belay.dsl.values.Value;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every call on a column becomes the record that it means. */
final class ColumnBuildersTest {

    private static final TableName ORDERS = TableName.of("sales", "orders");
    private static final Column<String> STATUS = column("status", text());
    private static final Column<Long> TOTAL = column("total", bigint());
    private static final SqlType TEXT = SqlType.builtIn("text");
    private static final SqlType BIGINT = SqlType.builtIn("bigint");
    private static final Identifier STATUS_NAME = Identifier.of("status");
    private static final Identifier TOTAL_NAME = Identifier.of("total");

    private static final SqlExpression WHOLE = new SqlExpression("status || total::text");
    private static final ColumnPart STATUS_PART =
            new ColumnPart(ColumnDefinition.of(STATUS_NAME, TEXT), new SqlExpression("left(both, 3)"));
    private static final ColumnPart TOTAL_PART =
            new ColumnPart(ColumnDefinition.of(TOTAL_NAME, BIGINT), new SqlExpression("substr(both, 4)::bigint"));

    @Test
    void aColumnIsSplitIntoItsParts() {
        Column<String> both = column("both", text());
        ColumnPart required = new ColumnPart(
                STATUS_PART.column().withNotNull(true).withComment(Optional.of("how far")), STATUS_PART.value());

        assertThat(onOrders(orders -> orders.splitColumn(
                                both,
                                whole(WHOLE.text()),
                                part(STATUS, STATUS_PART.value().text()),
                                part(TOTAL, TOTAL_PART.value().text()))
                        .notNull(STATUS)
                        .comment(STATUS, "how far")
                        .roundTrips()))
                .isEqualTo(new SplitColumn(
                        ORDERS, Identifier.of("both"), TEXT, WHOLE, List.of(required, TOTAL_PART), true));
    }

    @Test
    void columnsAreMergedIntoAWhole() {
        assertThat(onOrders(orders -> orders.mergeColumns(
                                column("both", text()),
                                whole(WHOLE.text()),
                                part(STATUS, STATUS_PART.value().text()),
                                part(TOTAL, TOTAL_PART.value().text()))
                        .comment("one of two")))
                .isEqualTo(new MergeColumns(
                        ORDERS,
                        List.of(STATUS_PART, TOTAL_PART),
                        ColumnDefinition.of(Identifier.of("both"), TEXT).withComment(Optional.of("one of two")),
                        WHOLE,
                        false));
    }

    @Test
    void aColumnSaysOnlyWhatWasSaid() {
        assertThat(onOrders(orders -> orders.addColumn(STATUS)))
                .isEqualTo(new AddColumn(ORDERS, ColumnDefinition.of(STATUS_NAME, TEXT), Optional.empty()));
    }

    @Test
    void aColumnSaysEverything() {
        assertThat(onOrders(orders -> orders.addColumn(STATUS)
                        .notNull()
                        .defaultValue("new")
                        .collation("C")
                        .comment("it's")
                        .fillFrom("lower(kind)")))
                .isEqualTo(new AddColumn(
                        ORDERS,
                        new ColumnDefinition(
                                STATUS_NAME,
                                TEXT,
                                true,
                                literal("new", TEXT),
                                Optional.empty(),
                                Optional.empty(),
                                false,
                                Optional.of(Identifier.of("C")),
                                Optional.of("it's")),
                        expression("lower(kind)")));
    }

    @Test
    void refinementsComeInAnyOrder() {
        assertThat(onOrders(orders ->
                        orders.addColumn(STATUS).fillWith("x").comment("c").notNull()))
                .isEqualTo(onOrders(orders ->
                        orders.addColumn(STATUS).notNull().comment("c").fillWith("x")));
    }

    @Test
    void aRefinementAfterOtherOperationsStillCounts() {
        assertThat(operations(change -> {
                    var status = change.table("sales", "orders").addColumn(STATUS);
                    change.table("sales", "orders").dropDefault(TOTAL);
                    status.notNull();
                }))
                .containsExactly(
                        new AddColumn(
                                ORDERS, ColumnDefinition.of(STATUS_NAME, TEXT).withNotNull(true), Optional.empty()),
                        new DropDefault(ORDERS, TOTAL_NAME));
    }

    @Test
    void identityAndGeneration() {
        assertThat(onOrders(orders -> orders.addColumn(TOTAL).identity(Identity.BY_DEFAULT)))
                .isEqualTo(new AddColumn(
                        ORDERS,
                        ColumnDefinition.of(TOTAL_NAME, BIGINT).withIdentity(Optional.of(Identity.BY_DEFAULT)),
                        Optional.empty()));
        assertThat(onOrders(orders -> orders.addColumn(TOTAL).generatedAs("a + b")))
                .isEqualTo(new AddColumn(
                        ORDERS,
                        ColumnDefinition.of(TOTAL_NAME, BIGINT).withGenerated(Optional.of(new SqlExpression("a + b"))),
                        Optional.empty()));
    }

    @Test
    void aVirtualColumnIsComputedOfSomething() {
        ColumnDefinition plain = ColumnDefinition.of(TOTAL_NAME, BIGINT);
        assertThat(onOrders(orders -> orders.addColumn(TOTAL).virtualAs("a + b")))
                .isEqualTo(new AddColumn(ORDERS, plain.withVirtual(new SqlExpression("a + b")), Optional.empty()));
        assertThat(plain.withVirtual(new SqlExpression("a")).withGenerated(Optional.empty()))
                .isEqualTo(plain);
        assertThatThrownBy(() -> new ColumnDefinition(
                        TOTAL_NAME,
                        BIGINT,
                        false,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        true,
                        Optional.empty(),
                        Optional.empty()))
                .hasMessageContaining("says nothing that it is computed from");
    }

    @Test
    void renameAndTypes() {
        assertThat(onOrders(orders -> orders.renameColumn(TOTAL, "Total \"net\"")))
                .isEqualTo(new RenameColumn(ORDERS, TOTAL_NAME, BIGINT, Identifier.of("Total \"net\"")));
        assertThat(onOrders(orders -> orders.changeType(STATUS, varchar(40))))
                .isEqualTo(new ChangeType(ORDERS, STATUS_NAME, TEXT, SqlType.builtIn("character varying", 40), false));
        Column<LocalDateTime> placed = column("placed", timestamp(3));
        assertThat(onOrders(orders -> orders.changeType(placed, timestamptz(3)).assumeUtc()))
                .isEqualTo(new ChangeType(
                        ORDERS,
                        Identifier.of("placed"),
                        SqlType.builtIn("timestamp without time zone", 3),
                        SqlType.builtIn("timestamp with time zone", 3),
                        true));
    }

    @Test
    void theApplicationMayWriteBothColumns() {
        assertThat(onOrders(orders -> orders.renameColumn(STATUS, "other").dualWrite(DualWrite.APPLICATION)))
                .isEqualTo(new RenameColumn(ORDERS, STATUS_NAME, TEXT, Identifier.of("other"), DualWrite.APPLICATION));
        assertThat(onOrders(orders -> orders.replaceColumn(TOTAL, STATUS, conversion("up", "down"))
                        .dualWrite(DualWrite.APPLICATION)))
                .isInstanceOfSatisfying(
                        ReplaceColumn.class,
                        operation -> assertThat(operation.dualWrite()).isEqualTo(DualWrite.APPLICATION));
        assertThat(onOrders(orders -> orders.splitColumn(
                                column("both", text()), whole("status"), part(STATUS, "both"), part(TOTAL, "both"))
                        .dualWrite(DualWrite.APPLICATION)))
                .isInstanceOfSatisfying(
                        SplitColumn.class,
                        operation -> assertThat(operation.dualWrite()).isEqualTo(DualWrite.APPLICATION));
        assertThat(onOrders(orders -> orders.mergeColumns(
                                column("both", text()), whole("status"), part(STATUS, "both"), part(TOTAL, "both"))
                        .dualWrite(DualWrite.APPLICATION)))
                .isInstanceOfSatisfying(
                        MergeColumns.class,
                        operation -> assertThat(operation.dualWrite()).isEqualTo(DualWrite.APPLICATION));
    }

    @Test
    void replaceColumn() {
        Conversion conversion = new Conversion(new SqlExpression("up"), new SqlExpression("down"));
        ColumnDefinition plain = ColumnDefinition.of(STATUS_NAME, TEXT);

        assertThat(onOrders(orders -> orders.replaceColumn(TOTAL, STATUS, conversion("up", "down"))))
                .isEqualTo(new ReplaceColumn(
                        ORDERS, TOTAL_NAME, BIGINT, plain, conversion, OnUnconvertible.REJECT, false));
        assertThat(onOrders(orders -> orders.replaceColumn(TOTAL, STATUS, conversion("up", "down"))
                        .onUnconvertible(OnUnconvertible.NULL_AND_REPORT)
                        .roundTrips()
                        .defaultValue("0")
                        .comment("c")))
                .isEqualTo(new ReplaceColumn(
                        ORDERS,
                        TOTAL_NAME,
                        BIGINT,
                        plain.withDefault(literal("0", TEXT)).withComment(Optional.of("c")),
                        conversion,
                        OnUnconvertible.NULL_AND_REPORT,
                        true));
        assertThat(onOrders(orders -> orders.replaceColumn(TOTAL, STATUS, conversion("up", "down"))
                        .defaultExpression("now()::text")))
                .isEqualTo(new ReplaceColumn(
                        ORDERS,
                        TOTAL_NAME,
                        BIGINT,
                        plain.withDefault(expression("now()::text")),
                        conversion,
                        OnUnconvertible.REJECT,
                        false));
    }

    @Test
    void nulls() {
        assertThat(onOrders(orders -> orders.setNotNull(TOTAL)))
                .isEqualTo(new SetNotNull(ORDERS, TOTAL_NAME, BIGINT, Optional.empty()));
        assertThat(onOrders(orders -> orders.setNotNull(TOTAL).fillWith(0L)))
                .isEqualTo(new SetNotNull(ORDERS, TOTAL_NAME, BIGINT, literal("0", BIGINT)));
        assertThat(onOrders(orders -> orders.setNotNull(TOTAL).fillFrom("a * b")))
                .isEqualTo(new SetNotNull(ORDERS, TOTAL_NAME, BIGINT, expression("a * b")));
        assertThat(onOrders(orders -> orders.dropNotNull(TOTAL))).isEqualTo(new DropNotNull(ORDERS, TOTAL_NAME));
    }

    @Test
    void defaultsAndComments() {
        assertThat(onOrders(orders -> orders.setDefault(TOTAL, -1L)))
                .isEqualTo(new SetDefault(ORDERS, TOTAL_NAME, new Literal("-1", BIGINT)));
        assertThat(onOrders(orders -> orders.setDefaultExpression(TOTAL, "now()")))
                .isEqualTo(new SetDefault(ORDERS, TOTAL_NAME, new SqlExpression("now()")));
        assertThat(onOrders(orders -> orders.setIdentity(TOTAL)))
                .isEqualTo(new SetIdentity(ORDERS, TOTAL_NAME, Identity.BY_DEFAULT));
        assertThat(onOrders(orders -> orders.setIdentity(TOTAL, Identity.ALWAYS)))
                .isEqualTo(new SetIdentity(ORDERS, TOTAL_NAME, Identity.ALWAYS));
        assertThat(onOrders(orders -> orders.setIdentity(TOTAL).startWith(1000)))
                .isEqualTo(new SetIdentity(ORDERS, TOTAL_NAME, Identity.BY_DEFAULT, Optional.of(1000L)));
        assertThat(onOrders(orders -> orders.dropIdentity(TOTAL))).isEqualTo(new DropIdentity(ORDERS, TOTAL_NAME));
        assertThat(onOrders(orders -> orders.dropDefault(TOTAL))).isEqualTo(new DropDefault(ORDERS, TOTAL_NAME));
        assertThat(onOrders(orders -> orders.commentOn(TOTAL, "net")))
                .isEqualTo(new CommentOnColumn(ORDERS, TOTAL_NAME, Optional.of("net")));
        assertThat(onOrders(orders -> orders.removeCommentOn(TOTAL)))
                .isEqualTo(new CommentOnColumn(ORDERS, TOTAL_NAME, Optional.empty()));
    }

    @Test
    void dropColumn() {
        assertThat(onOrders(orders -> orders.dropColumn(TOTAL)))
                .isEqualTo(new DropColumn(ORDERS, TOTAL_NAME, BIGINT, false));
        assertThat(onOrders(orders -> orders.dropColumn(TOTAL).retain()))
                .isEqualTo(new DropColumn(ORDERS, TOTAL_NAME, BIGINT, true));
    }

    static Stream<Consumer<TableChanges>> directs() {
        return Stream.of(
                orders -> orders.addColumn(STATUS).direct("why"),
                orders -> orders.renameColumn(STATUS, "other").direct("why"),
                orders -> orders.changeType(STATUS, varchar(3)).direct("why"),
                orders -> orders.replaceColumn(TOTAL, STATUS, conversion("a", "b"))
                        .direct("why"),
                orders -> orders.setNotNull(STATUS).direct("why"),
                orders -> orders.dropNotNull(STATUS).direct("why"),
                orders -> orders.setDefault(STATUS, "x").direct("why"),
                orders -> orders.setDefaultExpression(STATUS, "x").direct("why"),
                orders -> orders.dropDefault(STATUS).direct("why"),
                orders -> orders.commentOn(STATUS, "x").direct("why"),
                orders -> orders.removeCommentOn(STATUS).direct("why"),
                orders -> orders.dropColumn(STATUS).direct("why"));
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
        return operation(change -> call.accept(change.table("sales", "orders")));
    }

    private static Optional<Value> literal(String text, SqlType type) {
        return Optional.of(new Literal(text, type));
    }

    private static Optional<Value> expression(String text) {
        return Optional.of(new SqlExpression(text));
    }
}
