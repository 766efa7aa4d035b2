package dev.belay.core.json;

import static dev.belay.dsl.Sql.conversion;
import static dev.belay.dsl.Sql.irreversible;
import static dev.belay.dsl.Sql.part;
import static dev.belay.dsl.Sql.undo;
import static dev.belay.dsl.Sql.whole;
import static dev.belay.dsl.indexes.IndexKey.expression;
import static dev.belay.dsl.indexes.IndexKey.key;
import static dev.belay.dsl.types.Column.column;
import static dev.belay.dsl.types.LabelPosition.after;
import static dev.belay.dsl.types.LabelPosition.before;
import static dev.belay.dsl.types.Types.arrayOf;
import static dev.belay.dsl.types.Types.bigint;
import static dev.belay.dsl.types.Types.bool;
import static dev.belay.dsl.types.Types.bytea;
import static dev.belay.dsl.types.Types.custom;
import static dev.belay.dsl.types.Types.enumeration;
import static dev.belay.dsl.types.Types.integer;
import static dev.belay.dsl.types.Types.numeric;
import static dev.belay.dsl.types.Types.text;
import static dev.belay.dsl.types.Types.timestamp;
import static dev.belay.dsl.types.Types.timestamptz;
import static dev.belay.dsl.types.Types.uuid;
import static dev.belay.dsl.types.Types.varchar;

import dev.belay.dsl.Changes;
import dev.belay.dsl.Migration;
import dev.belay.dsl.SchemaChange;
import dev.belay.dsl.columns.Identity;
import dev.belay.dsl.constraints.Deferrability;
import dev.belay.dsl.constraints.ReferentialAction;
import dev.belay.dsl.types.Column;
import dev.belay.dsl.values.DualWrite;
import dev.belay.dsl.values.OnUnconvertible;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;

/** Uses every operation, with names that need care; the migrations of the real world are tamer. */
@Migration(id = "0002_every_operation", at = "2026-11-22T10:00:30")
final class EveryOperation implements SchemaChange {

    @Migration(id = "0001_earlier", at = "2026-11-21T10:00")
    static final class Earlier implements SchemaChange {

        @Override
        public void define(Changes change) {}
    }

    private static final Column<Long> ID = column("id", bigint());
    private static final Column<String> NAME = column("näme \"quoted\"", text());
    private static final Column<BigDecimal> AMOUNT = column("amount", numeric(12, 2));

    @Override
    public void define(Changes change) {
        tables(change);
        columns(change);
        constraints(change);
        indexes(change);
        change.createEnum("payment_state", "open", "it's");
        change.enumType("Sales", "Mood").addValue("refunded", after("paid"));
        change.enumType("payment_state").addValue("draft", before("open"));
        change.enumType("payment_state")
                .renameValue("draft", "drafted")
                .into("payment_status")
                .column("orders", "state", "status");
        change.enumType("Sales", "Mood").removeValue("sad").replaceWith("glad");
        change.table("orders")
                .backfill()
                .set(AMOUNT, new BigDecimal("1.50"))
                .setFrom(NAME, "upper(x)")
                .where("amount IS NULL")
                .batchSize(50)
                .pause(Duration.ofMillis(5));
        change.sql("CREATE STATISTICS s ON a, b FROM t", undo("DROP STATISTICS s"));
        change.sql("TRUNCATE t", irreversible("rows are gone"));
        change.catchUp(Earlier.class);
        change.contract(Earlier.class);
        change.purge(Earlier.class);
        change.revert(Earlier.class);
        change.swap(Earlier.class);
    }

    private static void tables(Changes change) {
        var table = change.createTable("Sales", "Order/Items~").comment("line\nbreak 🧗");
        table.column(ID).notNull().identity(Identity.ALWAYS);
        table.column(NAME).notNull().defaultValue("it's").comment("a name").collation("C");
        table.column(column("small", numeric(5))).defaultValue(BigDecimal.TEN);
        table.column(column("flag", bool())).defaultValue(true);
        table.column(column("raw", bytea())).defaultValue(new byte[] {0, -1});
        table.column(column("key", uuid())).defaultValue(new UUID(1, 2));
        table.column(column("tags", arrayOf(text()))).defaultValue(List.of("a", "b,\"c\""));
        table.column(column("seen", timestamp(3))).defaultValue(LocalDateTime.of(2026, 1, 1, 0, 0));
        table.column(column("mood", enumeration("Mood"))).defaultValue("fine");
        table.column(column("place", custom("geo", "point", 3, 4326)));
        table.primaryKey(ID);
        table.unique(NAME).nullsNotDistinct();
        table.check("sane", "small > 0");
        table.foreignKey(ID, "orders", ID).onDelete(ReferentialAction.CASCADE);
        table.index("by_name", NAME);
        var existing = change.existing("orders").partitioned().comment("as it was");
        existing.column(ID).notNull();
        existing.check("sane", "id > 0");
        existing.notValid("sane");
        existing.index("by_id", ID);
        change.table("old").drop();
        change.table("older").drop().discard();
        change.table("order").rename("orders");
        change.table("orders").comment("what people buy");
        change.table("orders").removeComment();
    }

    private static void columns(Changes change) {
        var orders = change.table("orders");
        orders.addColumn(AMOUNT).notNull().fillFrom("total / 100.0");
        orders.addColumn(column("number", bigint())).identity(Identity.ALWAYS).comment("for people");
        orders.addColumn(column("word", text())).defaultValue("none").collation("C");
        orders.addColumn(column("twice", integer())).generatedAs("number * 2");
        orders.addColumn(column("thrice", integer())).virtualAs("number * 3");
        orders.dropColumn(column("legacy", text())).retain();
        orders.renameColumn(column("a", integer()), "b").dualWrite(DualWrite.APPLICATION);
        orders.changeType(column("placed", timestamp()), timestamptz()).assumeUtc();
        orders.replaceColumn(column("total", bigint()), AMOUNT, conversion("total / 100.0", "amount * 100"))
                .onUnconvertible(OnUnconvertible.NULL_AND_REPORT)
                .dualWrite(DualWrite.APPLICATION);
        orders.replaceColumn(column("small_id", integer()), ID, conversion("small_id", "id::integer"))
                .identity(Identity.BY_DEFAULT)
                .comment("wide enough")
                .roundTrips();
        orders.replaceColumn(NAME, column("label", varchar(80)), conversion("name", "label"))
                .collation("C")
                .defaultValue("none");
        orders.splitColumn(
                        column("place", text()),
                        whole("zip || town"),
                        part(column("zip", varchar(5)), "substr(place, 1, 5)"),
                        part(column("town", text()), "substr(place, 6)"))
                .notNull(column("zip", varchar(5)))
                .comment(column("town", text()), "or village")
                .roundTrips()
                .dualWrite(DualWrite.APPLICATION);
        orders.mergeColumns(
                        column("spot", text()),
                        whole("x || ' ' || y"),
                        part(column("x", text()), "split_part(spot, ' ', 1)"),
                        part(column("y", text()), "split_part(spot, ' ', 2)"))
                .comment("where it is")
                .collation("C")
                .roundTrips()
                .dualWrite(DualWrite.APPLICATION);
        orders.setNotNull(NAME).fillWith("nobody");
        orders.dropNotNull(NAME);
        orders.setDefault(AMOUNT, BigDecimal.ONE);
        orders.setDefaultExpression(AMOUNT, "random()");
        orders.dropDefault(AMOUNT);
        orders.setIdentity(ID);
        orders.setIdentity(ID, Identity.ALWAYS).startWith(1000000);
        orders.dropIdentity(ID);
        orders.commentOn(AMOUNT, "in euros");
        orders.removeCommentOn(AMOUNT);
    }

    private static void constraints(Changes change) {
        var orders = change.table("orders");
        orders.addPrimaryKey(ID).name("key");
        orders.addUnique(NAME, AMOUNT).name("once").deferrable(Deferrability.INITIALLY_DEFERRED);
        orders.replacePrimaryKey(ID, NAME).name("orders_key");
        orders.replaceUnique("once", NAME, ID).deferrable(Deferrability.INITIALLY_IMMEDIATE);
        orders.addUnique(AMOUNT).nullsNotDistinct();
        orders.replaceUnique("twice", NAME, AMOUNT).name("thrice").nullsNotDistinct();
        orders.addCheck("positive", "amount > 0").repair(AMOUNT, BigDecimal.ONE).direct("30 rows, never written");
        orders.addForeignKey(ID, "customers", ID).onUpdate(ReferentialAction.SET_NULL);
        orders.addForeignKey(ID, "people", ID)
                .name("person")
                .onDelete(ReferentialAction.RESTRICT)
                .deferrable(Deferrability.INITIALLY_IMMEDIATE);
        orders.dropConstraint("positive");
        orders.validateConstraint("once");
    }

    private static void indexes(Changes change) {
        var orders = change.table("orders");
        orders.createIndex("plain", NAME);
        orders.createIndex("rich", expression("lower(sku)").operatorClass("text_pattern_ops"), key(ID).descending())
                .unique()
                .include(AMOUNT)
                .where("amount > 0");
        orders.createIndex(
                "long_name", key(column("sku", varchar(20))).nullsFirst().collation("C"));
        orders.createIndex("one_sku", column("sku", varchar(20))).unique().nullsNotDistinct();
        orders.createIndex("by_hash", NAME).method("hash");
        orders.dropIndex("plain");
    }
}
