package dev.belay.core.frameworks;

import dev.belay.core.config.ServerVersion;
import dev.belay.core.ddl.ColumnDdl;
import dev.belay.core.ddl.ConstraintDdl;
import dev.belay.core.ddl.Ddl;
import dev.belay.core.ddl.IndexDdl;
import dev.belay.core.ddl.TableDdl;
import dev.belay.core.ddl.TypeDdl;
import dev.belay.core.objects.EnumType;
import dev.belay.core.objects.NamedConstraint;
import dev.belay.core.objects.Table;
import dev.belay.core.plan.ClientEffects;
import dev.belay.core.plan.DownClass;
import dev.belay.core.plan.Facts;
import dev.belay.core.plan.Phase;
import dev.belay.core.plan.PhasePlan;
import dev.belay.core.plan.Plan;
import dev.belay.core.plan.Step;
import dev.belay.core.plan.Unit;
import dev.belay.core.plan.WayBack;
import dev.belay.core.state.SchemaState;
import dev.belay.dsl.Change;
import dev.belay.dsl.columns.ColumnDefinition;
import dev.belay.dsl.columns.Identity;
import dev.belay.dsl.constraints.Check;
import dev.belay.dsl.constraints.Deferrability;
import dev.belay.dsl.constraints.ForeignKey;
import dev.belay.dsl.constraints.PrimaryKey;
import dev.belay.dsl.constraints.ReferentialAction;
import dev.belay.dsl.constraints.TableConstraint;
import dev.belay.dsl.constraints.Unique;
import dev.belay.dsl.indexes.IndexDefinition;
import dev.belay.dsl.indexes.IndexPart;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import dev.belay.dsl.types.SqlType;
import dev.belay.dsl.values.Literal;
import dev.belay.dsl.values.SqlExpression;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** Plans of statements that tools have words of their own for, so that a rendering shows those words. */
final class NativePlans {

    private static final TableName ORDERS = TableName.of("orders");
    private static final TableName ITEMS = new TableName(Identifier.of("Sales"), Identifier.of("Order items"));
    private static final SqlType TEXT = SqlType.builtIn("text");
    private static final SqlType BIGINT = SqlType.builtIn("bigint");
    private static final EnumType STATE =
            new EnumType(TableName.PUBLIC, Identifier.of("order_state"), List.of("open", "it's \"paid\""));
    private static final Identifier NOTE = Identifier.of("note");

    private NativePlans() {}

    /** Two units of tables, columns, constraints and indexes of every kind, and one index apart. */
    static Plan objects() {
        Unit tables = together(
                "01_tables",
                "Create orders",
                List.of(
                        new TypeDdl.CreateEnum(STATE),
                        new TableDdl.Create(orders()),
                        new TableDdl.Create(items()),
                        new TableDdl.Comment(ORDERS, Optional.of("what \"customers\" bought: 100%")),
                        new ConstraintDdl.Add(ITEMS, named("items_order_fkey", reference(), true))),
                List.of(new TableDdl.Drop(ITEMS), new TableDdl.Drop(ORDERS), new TypeDdl.DropEnum(STATE)));
        Unit changes = together("02_changes", "Change orders", changes(), ways());
        IndexDdl.Create index = new IndexDdl.Create(ORDERS, index(), true);
        Unit alone = new Unit(
                "03_index",
                Phase.EXPAND,
                "Index orders",
                false,
                List.of(step(index)),
                new WayBack(
                        false,
                        List.of(new IndexDdl.Drop(ORDERS, index(), true, true)),
                        DownClass.LOSSLESS,
                        "",
                        Optional.empty()));
        List<Unit> units = List.of(tables, changes, alone);
        return new Plan(
                new Change("0013_native", LocalDateTime.of(2026, 11, 22, 12, 30), List.of()),
                ServerVersion.DEFAULT,
                List.of(),
                List.of(new PhasePlan(Phase.EXPAND, units, List.of())),
                SchemaState.EMPTY,
                SchemaState.EMPTY.withEnums(List.of(STATE)));
    }

    private static Table orders() {
        return new Table(
                ORDERS,
                List.of(
                        column("id", BIGINT).withNotNull(true).withIdentity(Optional.of(Identity.BY_DEFAULT)),
                        column("state", SqlType.custom("order_state"))
                                .withNotNull(true)
                                .withDefault(Optional.of(new Literal("it's \"paid\"", SqlType.custom("order_state")))),
                        column("placed at", SqlType.builtIn("timestamp with time zone", 3))
                                .withDefault(Optional.of(new SqlExpression("now() + interval '12:30'"))),
                        column("tags", TEXT.array()),
                        column("total", SqlType.builtIn("numeric", 12, 2)).withNotNull(true),
                        column("twice", SqlType.builtIn("numeric", 12, 2))
                                .withGenerated(Optional.of(new SqlExpression("total * 2")))),
                List.of(
                        named("orders_pkey", new PrimaryKey(Optional.empty(), List.of(Identifier.of("id"))), true),
                        named("orders_total_check", check("total > 0 AND (':total' <> '') AND 1::bigint = 1"), true)),
                List.of(),
                Optional.empty());
    }

    private static Table items() {
        return new Table(
                ITEMS,
                List.of(
                        column("id", SqlType.builtIn("integer")).withNotNull(true),
                        column("code", SqlType.builtIn("character varying", 20))
                                .withCollation(Optional.of(Identifier.of("C")))
                                .withNotNull(true),
                        column("order_id", BIGINT)),
                List.of(
                        named("items_pkey", new PrimaryKey(Optional.empty(), List.of(Identifier.of("id"))), true),
                        named(
                                "items_code_key",
                                new Unique(
                                        Optional.empty(),
                                        List.of(Identifier.of("code"), Identifier.of("order_id")),
                                        true,
                                        Deferrability.INITIALLY_DEFERRED),
                                true)),
                List.of(),
                Optional.empty());
    }

    private static List<Ddl> changes() {
        ColumnDefinition note = column("note", TEXT)
                .withNotNull(true)
                .withDefault(Optional.of(new Literal("back\\slash, it's 100% \"new\"", TEXT)));
        return List.of(
                new ColumnDdl.Add(ORDERS, note),
                new ColumnDdl.Comment(ORDERS, NOTE, Optional.of("what the customer wrote")),
                new ColumnDdl.AlterType(
                        ITEMS,
                        Identifier.of("code"),
                        SqlType.builtIn("character varying", 20),
                        SqlType.builtIn("character varying", 40),
                        false),
                new ColumnDdl.SetDefault(ORDERS, Identifier.of("total"), new SqlExpression("0")),
                new ColumnDdl.DropNotNull(ORDERS, Identifier.of("total")),
                new ColumnDdl.Rename(ITEMS, Identifier.of("code"), Identifier.of("sku")),
                new ConstraintDdl.Add(ORDERS, named("orders_note_check", check("note <> ''"), false)),
                new ConstraintDdl.Validate(ORDERS, named("orders_note_check", check("note <> ''"), false)));
    }

    private static List<Ddl> ways() {
        return List.of(
                new ConstraintDdl.Drop(ORDERS, named("orders_note_check", check("note <> ''"), false), false),
                new ColumnDdl.Rename(ITEMS, Identifier.of("sku"), Identifier.of("code")),
                new ColumnDdl.SetNotNull(ORDERS, Identifier.of("total"), false),
                new ColumnDdl.DropDefault(ORDERS, Identifier.of("total")),
                new ColumnDdl.Drop(ORDERS, NOTE));
    }

    private static IndexDefinition index() {
        var sorted = new IndexPart(
                Optional.of(Identifier.of("total")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                IndexPart.Sort.DESCENDING,
                Optional.of(IndexPart.Nulls.LAST));
        return new IndexDefinition(
                Identifier.of("orders_note_idx"),
                true,
                IndexDefinition.BTREE,
                List.of(IndexPart.column(NOTE), IndexPart.expression(new SqlExpression("lower(note || ':x')")), sorted),
                List.of(Identifier.of("state")),
                Optional.of(new SqlExpression("state <> 'open'")),
                true);
    }

    private static ForeignKey reference() {
        return new ForeignKey(
                Optional.empty(),
                List.of(Identifier.of("order_id")),
                ORDERS,
                List.of(Identifier.of("id")),
                ReferentialAction.SET_NULL,
                ReferentialAction.NO_ACTION,
                Deferrability.INITIALLY_IMMEDIATE);
    }

    private static Unit together(String name, String title, List<Ddl> up, List<Ddl> down) {
        return new Unit(
                name,
                Phase.EXPAND,
                title,
                true,
                up.stream().map(NativePlans::step).toList(),
                new WayBack(true, down, DownClass.LOSES_WRITES_SINCE, "The orders are lost.", Optional.empty()));
    }

    private static Step step(Ddl statement) {
        return new Step(statement, 0, Facts.NONE, ClientEffects.NONE);
    }

    private static ColumnDefinition column(String name, SqlType type) {
        return ColumnDefinition.of(Identifier.of(name), type);
    }

    private static Check check(String condition) {
        return new Check(Optional.empty(), new SqlExpression(condition));
    }

    private static NamedConstraint named(String name, TableConstraint definition, boolean validated) {
        return new NamedConstraint(Identifier.of(name), definition, validated);
    }
}
