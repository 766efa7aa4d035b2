package dev.belay.core.frameworks;

import dev.belay.core.config.ServerVersion;
import dev.belay.core.ddl.ColumnDdl;
import dev.belay.core.ddl.ConstraintDdl;
import dev.belay.core.ddl.Ddl;
import dev.belay.core.ddl.IndexDdl;
import dev.belay.core.ddl.StateDdl;
import dev.belay.core.ddl.TableDdl;
import dev.belay.core.ddl.TypeDdl;
import dev.belay.core.objects.EnumType;
import dev.belay.core.objects.NamedConstraint;
import dev.belay.core.objects.Table;
import dev.belay.core.plan.ClientEffects;
import dev.belay.core.plan.DownClass;
import dev.belay.core.plan.Facts;
import dev.belay.core.plan.LockMode;
import dev.belay.core.plan.Phase;
import dev.belay.core.plan.PhasePlan;
import dev.belay.core.plan.Plan;
import dev.belay.core.plan.RelationLock;
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
import dev.belay.dsl.types.LabelPosition;
import dev.belay.dsl.types.SqlType;
import dev.belay.dsl.values.Literal;
import dev.belay.dsl.values.SqlExpression;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A plan of statements that tools have words of their own for, with the names and values that need care. */
final class NativePlan {

    private static final TableName USERS = TableName.of("app_users");
    private static final TableName ORDERS = new TableName(Identifier.of("sales"), Identifier.of("Order"));
    private static final EnumType MOOD = new EnumType(
            TableName.PUBLIC, Identifier.of("Mood"), List.of("fine", "it's so-so", "C:\\temp", "100% #{x} ${y} {{z}}"));
    private static final SqlType TEXT = SqlType.builtIn("text");

    private NativePlan() {}

    /** A change of five units: a type, two tables, an index built apart, a foreign key, and alterations. */
    static Plan plan() {
        var change = new Change("0013_native_kinds", LocalDateTime.of(2026, 11, 23, 9, 30), List.of());
        List<Unit> units = List.of(
                unit("01_mood", "Create the type Mood", Facts.NONE, List.of(new TypeDdl.CreateEnum(MOOD))),
                unit(
                        "02_tables",
                        "Create the tables",
                        Facts.NONE,
                        List.of(
                                new TableDdl.Create(users()),
                                new TableDdl.Comment(USERS, Optional.of("it's \"people\"")),
                                new TableDdl.Create(orders()),
                                new ColumnDdl.Comment(ORDERS, Identifier.of("total"), Optional.of("in cents")))),
                alone(),
                unit("04_keys", "Reference the users", locking(), List.of(new ConstraintDdl.Add(ORDERS, reference()))),
                unit("05_alter", "Alter everything", locking(), alterations()));
        return new Plan(
                change,
                ServerVersion.DEFAULT,
                List.of(),
                List.of(new PhasePlan(Phase.EXPAND, units, List.of())),
                SchemaState.EMPTY,
                SchemaState.EMPTY);
    }

    private static Table users() {
        return new Table(
                USERS,
                List.of(
                        column("id", SqlType.builtIn("bigint")).withIdentity(Optional.of(Identity.BY_DEFAULT)),
                        column("user", SqlType.builtIn("character varying", 40)).withNotNull(true),
                        column("mood", SqlType.custom("Mood"))
                                .withNotNull(true)
                                .withDefault(Optional.of(new Literal("fine", SqlType.custom("Mood")))),
                        column("motto", TEXT)
                                .withDefault(Optional.of(new Literal("it's C:\\ ${x} #{y} :z", TEXT)))
                                .withCollation(Optional.of(Identifier.of("C"))),
                        column("shout", TEXT).withGenerated(Optional.of(new SqlExpression("upper(\"user\")"))),
                        column("whisper", TEXT).withVirtual(new SqlExpression("lower(\"user\")")),
                        column("born", SqlType.builtIn("timestamp with time zone", 3))
                                .withNotNull(true)
                                .withDefault(Optional.of(new SqlExpression("now()")))),
                List.of(
                        named("app_users_pkey", new PrimaryKey(Optional.empty(), List.of(Identifier.of("id")))),
                        named(
                                "app_users_user_key",
                                new Unique(
                                        Optional.empty(),
                                        List.of(Identifier.of("user")),
                                        false,
                                        Deferrability.NOT_DEFERRABLE)),
                        named(
                                "app_users_check",
                                new Check(Optional.empty(), new SqlExpression("char_length(\"user\") > 0")))),
                List.of(),
                Optional.of("it's \"people\""));
    }

    private static Table orders() {
        return new Table(
                ORDERS,
                List.of(
                        column("user_id", SqlType.builtIn("bigint")).withNotNull(true),
                        column("line", SqlType.builtIn("integer")).withNotNull(true),
                        column("total", SqlType.builtIn("numeric", 12, 2))
                                .withNotNull(true)
                                .withDefault(Optional.of(new Literal("0", SqlType.builtIn("numeric", 12, 2)))),
                        column("tags", TEXT.array()),
                        column("extra", SqlType.builtIn("jsonb"))),
                List.of(named(
                        "Order_pkey",
                        new PrimaryKey(Optional.empty(), List.of(Identifier.of("user_id"), Identifier.of("line"))))),
                List.of(),
                Optional.empty());
    }

    private static Unit alone() {
        var create = new IndexDdl.Create(ORDERS, index(), true);
        var drop = new IndexDdl.Drop(ORDERS, index(), true, true);
        var facts = new Facts(
                List.of(new RelationLock(ORDERS, LockMode.SHARE_UPDATE_EXCLUSIVE)), List.of(), List.of(ORDERS));
        return new Unit(
                "03_index",
                Phase.EXPAND,
                "Index sales.Order",
                false,
                List.of(new Step(create, 0, facts, ClientEffects.NONE)),
                new WayBack(false, List.of(drop), DownClass.LOSSLESS, "", Optional.empty()));
    }

    private static IndexDefinition index() {
        return new IndexDefinition(
                Identifier.of("Order_extra_idx"),
                false,
                IndexDefinition.BTREE,
                List.of(
                        new IndexPart(
                                Optional.of(Identifier.of("total")),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                IndexPart.Sort.DESCENDING,
                                Optional.of(IndexPart.Nulls.LAST)),
                        IndexPart.expression(new SqlExpression("extra ->> 'it''s'"))),
                List.of(Identifier.of("line")),
                Optional.of(new SqlExpression("total > 0")),
                false);
    }

    private static NamedConstraint reference() {
        return named(
                        "Order_user_id_fkey",
                        new ForeignKey(
                                Optional.empty(),
                                List.of(Identifier.of("user_id")),
                                USERS,
                                List.of(Identifier.of("id")),
                                ReferentialAction.CASCADE,
                                ReferentialAction.NO_ACTION,
                                Deferrability.INITIALLY_DEFERRED))
                .withValidated(false);
    }

    private static List<Ddl> alterations() {
        Identifier motto = Identifier.of("motto");
        return List.of(
                new ConstraintDdl.Validate(ORDERS, reference()),
                new ColumnDdl.Add(USERS, column("found", SqlType.builtIn("boolean"))),
                new ColumnDdl.Add(
                        USERS,
                        column("score", SqlType.builtIn("double precision"))
                                .withDefault(Optional.of(new SqlExpression("1 + 1")))),
                new ColumnDdl.Rename(USERS, Identifier.of("born"), Identifier.of("born at")),
                new ColumnDdl.AlterType(
                        USERS,
                        Identifier.of("user"),
                        SqlType.builtIn("character varying", 40),
                        SqlType.builtIn("character varying", 80),
                        false),
                new ColumnDdl.DropDefault(USERS, motto),
                new ColumnDdl.SetDefault(USERS, motto, new Literal("ask ?", TEXT)),
                new ColumnDdl.SetNotNull(USERS, motto, true),
                new ColumnDdl.DropNotNull(USERS, motto),
                new ColumnDdl.DropIdentity(USERS, Identifier.of("id")),
                new ColumnDdl.AddIdentity(USERS, Identifier.of("id"), Identity.ALWAYS),
                new IndexDdl.Rename(ORDERS, Identifier.of("Order_extra_idx"), Identifier.of("Order_total_idx")),
                new TypeDdl.AddEnumValue(MOOD, "great", Optional.of(new LabelPosition("fine", true))),
                new TypeDdl.RenameEnumValue(MOOD, "fine", "well"),
                new ConstraintDdl.Drop(ORDERS, reference(), false),
                new ColumnDdl.Drop(USERS, Identifier.of("shout")),
                new TableDdl.Rename(USERS, Identifier.of("people")),
                new TableDdl.Drop(ORDERS));
    }

    private static Unit unit(String name, String title, Facts facts, List<Ddl> statements) {
        List<Step> steps = Stream.concat(Stream.of(new StateDdl.BeginUnit(1)), statements.stream())
                .map(statement ->
                        new Step(statement, 0, statement instanceof StateDdl ? Facts.NONE : facts, ClientEffects.NONE))
                .toList();
        var back = new WayBack(true, List.of(), DownClass.IRREVERSIBLE, "It is a sample.", Optional.empty());
        return new Unit(name, Phase.EXPAND, title, true, steps, back);
    }

    private static Facts locking() {
        return new Facts(List.of(new RelationLock(USERS, LockMode.ACCESS_EXCLUSIVE)), List.of(), List.of());
    }

    private static NamedConstraint named(String name, TableConstraint definition) {
        return new NamedConstraint(Identifier.of(name), definition, true);
    }

    private static ColumnDefinition column(String name, SqlType type) {
        return ColumnDefinition.of(Identifier.of(name), type);
    }
}
