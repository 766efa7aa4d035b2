package dev.belay.postgres.clients;

import static org.assertj.core.api.Assertions.assertThat;

import dev.belay.core.config.Policy;
import dev.belay.core.config.ServerVersion;
import dev.belay.core.ddl.ColumnDdl;
import dev.belay.core.ddl.Ddl;
import dev.belay.core.ddl.PostgresWriter;
import dev.belay.core.ddl.StateDdl;
import dev.belay.core.ddl.SyncDdl;
import dev.belay.core.objects.NamedConstraint;
import dev.belay.core.objects.ReplaceRule;
import dev.belay.core.objects.SyncTrigger;
import dev.belay.core.objects.Table;
import dev.belay.core.objects.View;
import dev.belay.core.plan.ClientEffect;
import dev.belay.core.plan.ClientEffects;
import dev.belay.core.plan.Phase;
import dev.belay.core.state.Pending;
import dev.belay.core.state.PendingItem;
import dev.belay.core.state.SchemaState;
import dev.belay.dsl.columns.ColumnDefinition;
import dev.belay.dsl.columns.Identity;
import dev.belay.dsl.columns.SetDefault;
import dev.belay.dsl.constraints.PrimaryKey;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import dev.belay.dsl.types.Types;
import dev.belay.dsl.values.SqlExpression;
import dev.belay.dsl.values.Value;
import dev.belay.postgres.server.SharedServer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The clients bite: each fault that a rollout may have, planted in the trigger, the backfill or the order, is found;
 * and the same rollout without it is clean.
 */
class PlantedFaultTest {
    private static final String CASES = "majorsWithAndWithoutTheFault";
    private static final TableName ITEMS = TableName.of("items");
    private static final ClientEffects STAR = new ClientEffects(ClientEffect.NONE, ClientEffect.RECONNECT);
    private static final ClientEffects RECONNECT = new ClientEffects(ClientEffect.RECONNECT, ClientEffect.RECONNECT);
    private static final Identifier FUNCTION = Identifier.of("belay_0001_code");
    private static final ColumnDefinition ID = ColumnDefinition.of(
                    Identifier.of("id"), Types.bigint().sql())
            .withNotNull(true)
            .withIdentity(Optional.of(Identity.BY_DEFAULT));
    private static final ColumnDefinition CODE =
            ColumnDefinition.of(Identifier.of("code"), Types.text().sql()).withNotNull(true);
    private static final ColumnDefinition NUMBER =
            ColumnDefinition.of(Identifier.of("number"), Types.bigint().sql());
    private static final ColumnDefinition NOTE = ColumnDefinition.of(
                    Identifier.of("note"), Types.text().sql())
            .withDefault(Optional.of(Types.text().literal("n")));
    private static final String NEW_OVERWRITES_OLD = "CREATE OR REPLACE FUNCTION belay_0001_code() RETURNS trigger"
            + " LANGUAGE plpgsql AS $$ BEGIN"
            + " IF TG_OP = 'INSERT' THEN"
            + "   IF NEW.number IS NULL THEN NEW.number := NEW.code::bigint; ELSE NEW.code := NEW.number::text; END IF;"
            + " ELSIF NEW.code IS DISTINCT FROM OLD.code THEN NEW.number := NEW.code::bigint;"
            + " ELSIF NEW.number IS DISTINCT FROM OLD.number THEN NEW.code := NEW.number::text;"
            + " END IF; RETURN NEW; END $$";

    /** What waits for clients must not wait for ever. */
    private static final String GIVES_UP = "SET statement_timeout = '60s'";

    static Stream<org.junit.jupiter.params.provider.Arguments> majorsWithAndWithoutTheFault() {
        return SharedServer.majors().stream()
                .flatMap(major -> Stream.of(false, true)
                        .map(planted -> org.junit.jupiter.params.provider.Arguments.of(major, planted)));
    }

    @ParameterizedTest(name = "{0}, planted: {1}")
    @MethodSource(CASES)
    void findsABackfillThatOverwritesTheOldValue(int major, boolean planted) throws Exception {
        // Fires for the backfill's own UPDATE too, and takes what it writes for news.
        String overwrites = NEW_OVERWRITES_OLD + "; DROP TRIGGER zz_update ON items;"
                + " CREATE TRIGGER zz_update BEFORE UPDATE ON items FOR EACH ROW EXECUTE FUNCTION belay_0001_code()";
        var report = replacing(major, plain(), planted ? overwrites : "").run(options());
        assertFound(report, planted, ClientKind.OLD, "code");
    }

    @ParameterizedTest(name = "{0}, planted: {1}")
    @MethodSource(CASES)
    void findsAnInsertOfBothValuesThatLosesOne(int major, boolean planted) throws Exception {
        String overwrites = "CREATE FUNCTION loses() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN"
                + " NEW.code := NEW.number::text; RETURN NEW; END $$;"
                + " CREATE TRIGGER zzz_insert BEFORE INSERT ON items FOR EACH ROW WHEN (NEW.number IS NOT NULL"
                + " AND NEW.code IS NOT NULL) EXECUTE FUNCTION loses()";
        String planting = "DROP TRIGGER zz_insert ON items; "
                + "CREATE TRIGGER zz_insert BEFORE INSERT ON items FOR EACH ROW WHEN (NEW.number IS NULL OR NEW.code IS NULL)"
                + " EXECUTE FUNCTION belay_0001_code(); " + overwrites;
        var report = replacing(major, plain(), planted ? planting : "").run(options());
        assertFound(report, planted, ClientKind.DUAL, "code");
    }

    @ParameterizedTest(name = "{0}, planted: {1}")
    @MethodSource(CASES)
    void findsARowThatLosesItsValueOnTheWayToAnotherPartition(int major, boolean planted) throws Exception {
        String planting = "CREATE FUNCTION loses() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN"
                + " IF NEW.number IS NULL THEN NEW.number := NEW.code::bigint; ELSE NEW.code := NEW.number::text; END IF;"
                + " RETURN NEW; END $$; DROP TRIGGER zz_insert ON items;"
                + " CREATE TRIGGER zz_insert BEFORE INSERT ON items FOR EACH ROW EXECUTE FUNCTION loses()";
        var report = replacing(major, partitioned(), planted ? planting : "").run(options());
        assertFound(report, planted, ClientKind.OLD, "code");
    }

    @ParameterizedTest(name = "{0}, planted: {1}")
    @MethodSource(CASES)
    void findsAnExplicitNullThatIsTakenForAnOmission(int major, boolean planted) throws Exception {
        ColumnDefinition color = ColumnDefinition.of(
                        Identifier.of("color"), Types.text().sql())
                .withDefault(Optional.of(Types.text().literal("red")));
        ColumnDefinition colour =
                ColumnDefinition.of(Identifier.of("colour"), Types.text().sql());
        Shop shop = new Shop(
                "CREATE TABLE items (id bigint GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY, color text DEFAULT 'red',"
                        + " note text DEFAULT 'n'); INSERT INTO items (color) SELECT 'c' || n % 5 FROM"
                        + " generate_series(1, 300) n",
                List.of(ID, color, NOTE), color, colour, List.of("id"));
        Identifier mark = Identifier.of("belay_omit_0001");
        ReplaceRule told =
                new ReplaceRule(color, colour, Optional.empty(), Optional.empty(), false, Optional.of(mark), false);
        ReplaceRule done = planted
                ? new ReplaceRule(color, colour, Optional.empty(), Optional.empty(), true, Optional.empty(), false)
                : told;
        var report =
                replacing(major, shop, told, done, color.defaultValue(), "").run(options());
        assertFound(report, planted, ClientKind.NEW, "colour");
    }

    @ParameterizedTest(name = "{0}, planted: {1}")
    @MethodSource(CASES)
    void findsAConstraintBeforeTheBackfill(int major, boolean planted) throws Exception {
        Shop shop = plain();
        ReplaceRule rule = conversion();
        String constraint = "ALTER TABLE items ADD CHECK (number IS NOT NULL) NOT VALID";
        Rollout rollout = new Rollout(major, shop.setUp, shop.before(), shop.after(rule, Optional.empty()));
        List<Ddl> add = List.of(new ColumnDdl.Add(ITEMS, NUMBER), new StateDdl.EnsureStateTable());
        rollout.unit(Phase.EXPAND, "01_column", STAR, add, written(major, add, planted ? constraint : ""));
        List<Ddl> trigger = List.of(new SyncDdl.Create(trigger(rule)), new StateDdl.EnsureStateTable());
        rollout.unit(Phase.EXPAND, "02_trigger", ClientEffects.NONE, trigger, written(major, trigger, ""));
        backfill(rollout, major, rule);
        if (!planted) {
            rollout.unit(Phase.BACKFILL, "03_constraint", ClientEffects.NONE, List.of(), constraint);
        }
        var report = rollout.run(options());
        assertThat(report.clean()).as(report.toString()).isEqualTo(!planted);
        assertThat(report.unpredictedErrors())
                .as(report.toString())
                .allMatch(error -> error.sqlState().equals("23514") && error.client() == ClientKind.OLD)
                .hasSizeGreaterThanOrEqualTo(planted ? 1 : 0);
    }

    @ParameterizedTest(name = "{0}, planted: {1}")
    @MethodSource(CASES)
    void findsAContractBeforeTheBackfillIsComplete(int major, boolean planted) throws Exception {
        Shop shop = plain();
        Rollout rollout = new Rollout(major, shop.setUp, shop.before(), shop.after(conversion(), Optional.empty()));
        expand(rollout, major, conversion(), conversion(), "");
        Ddl told = Rollout.backfill(ITEMS, ID, NUMBER, "code::bigint");
        String half = planted ? " AND id % 2 = 0" : "";
        rollout.unit(
                Phase.BACKFILL,
                "02_backfill",
                ClientEffects.NONE,
                List.of(told),
                "UPDATE items SET number = code::bigint WHERE number IS NULL" + half,
                "SELECT 1");
        rollout.unit(
                Phase.CONTRACT,
                "03_contract",
                STAR,
                List.of(),
                "DROP TRIGGER zz_insert ON items; DROP TRIGGER zz_update ON items; ALTER TABLE items DROP COLUMN code");
        var report = rollout.run(options());
        assertFound(report, planted, ClientKind.OLD, "number");
        assertThat(report.mismatches().stream().anyMatch(found -> found.unit().equals("03_contract")))
                .as(report.toString())
                .isEqualTo(planted);
    }

    @ParameterizedTest(name = "{0}, planted: {1}")
    @MethodSource(CASES)
    void findsANameSwapUnderPreparedStatements(int major, boolean planted) throws Exception {
        ColumnDefinition narrow =
                ColumnDefinition.of(Identifier.of("n"), Types.integer().sql());
        List<ColumnDefinition> columns = List.of(ID, narrow, NOTE);
        SchemaState before = SchemaState.EMPTY.withTable(table(columns, "id"));
        SchemaState after = SchemaState.EMPTY.withTable(
                table(List.of(ID, narrow.withType(Types.bigint().sql()), NOTE), "id"));
        String setUp = "CREATE TABLE items (id bigint GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY, n integer,"
                + " note text DEFAULT 'n', wide bigint); INSERT INTO items (n) SELECT n FROM generate_series(1, 300) n;"
                + " UPDATE items SET wide = n; CREATE FUNCTION sync() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN"
                + " NEW.wide := NEW.n; RETURN NEW; END $$;"
                + " CREATE TRIGGER zz BEFORE INSERT OR UPDATE ON items FOR EACH ROW EXECUTE FUNCTION sync()";
        String swap = "DROP TRIGGER zz ON items; ALTER TABLE items RENAME COLUMN n TO narrow;"
                + " ALTER TABLE items RENAME COLUMN wide TO n;"
                + " ALTER TABLE items ALTER COLUMN narrow DROP NOT NULL";
        var report = new Rollout(major, setUp, before, after)
                .unit(Phase.EXPAND, "01_swap", planted ? ClientEffects.NONE : RECONNECT, List.of(), swap)
                .run(options());
        assertThat(report.clean()).as(report.toString()).isEqualTo(!planted);
        assertThat(report.errors())
                .as(report.toString())
                .isNotEmpty()
                .allMatch(error -> error.sqlState().equals("0A000") && error.predicted() != planted);
        assertThat(report.deviations()).hasSize(planted ? 2 : 0);
    }

    @ParameterizedTest(name = "{0}, planted: {1}")
    @MethodSource(CASES)
    void findsATriggerThatFiresBeforeAUsersOwn(int major, boolean planted) throws Exception {
        ColumnDefinition mail =
                ColumnDefinition.of(Identifier.of("mail"), Types.text().sql()).withNotNull(true);
        ColumnDefinition email =
                ColumnDefinition.of(Identifier.of("email"), Types.text().sql());
        Shop shop = new Shop(
                "CREATE TABLE items (id bigint GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY, mail text NOT NULL,"
                        + " note text DEFAULT 'n'); INSERT INTO items (mail) SELECT 'm' || n FROM generate_series(1, 300) n;"
                        + " CREATE FUNCTION tidy() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN"
                        + " NEW.mail := lower(NEW.mail); RETURN NEW; END $$;"
                        + " CREATE TRIGGER tidy BEFORE INSERT OR UPDATE OF mail ON items FOR EACH ROW EXECUTE FUNCTION tidy()",
                List.of(ID, mail, NOTE),
                mail,
                email,
                List.of("id"));
        ReplaceRule rule =
                new ReplaceRule(mail, email, Optional.empty(), Optional.empty(), true, Optional.empty(), false);
        String planting = "ALTER TRIGGER zz_insert ON items RENAME TO aa_insert;"
                + " ALTER TRIGGER zz_update ON items RENAME TO aa_update";
        var report = replacing(major, shop, rule, rule, Optional.empty(), planted ? planting : "")
                .run(options());
        assertFound(report, planted, ClientKind.OLD, "email");
    }

    @ParameterizedTest(name = "{0}, planted: {1}")
    @MethodSource(CASES)
    void findsABackfillThatGivesUpWhenARowMovesToAnotherPartition(int major, boolean planted) throws Exception {
        // Reads its batch before it locks it, and locks it once a client has moved one of those rows.
        String waits = "CREATE FUNCTION a_row_has_moved() RETURNS boolean LANGUAGE plpgsql AS $$ DECLARE"
                + " read_rows items[] := ARRAY(SELECT items FROM items WHERE number IS NULL); homes oid[] :="
                + " ARRAY(SELECT tableoid FROM items WHERE number IS NULL); BEGIN"
                + " WHILE NOT EXISTS (SELECT FROM unnest(read_rows, homes) AS r (id, code, note, region, number, home)"
                + " JOIN items i ON i.id = r.id AND i.tableoid <> r.home) LOOP PERFORM pg_sleep(0.001);"
                + " END LOOP; RETURN true; END $$";
        String careless = "UPDATE items SET number = code::bigint WHERE (id, region) IN"
                + " (SELECT id, region FROM items WHERE number IS NULL AND (SELECT a_row_has_moved())"
                + " ORDER BY id FOR NO KEY UPDATE SKIP LOCKED)";
        var report = underLoad(major, partitioned(), planted ? List.of(GIVES_UP, waits, careless) : List.of());
        assertThat(report.clean()).as(report.toString()).isEqualTo(!planted);
        if (planted) {
            assertThat(report.failures())
                    .as(report.toString())
                    .anyMatch(failure -> failure.sqlState().equals("40001"));
        }
    }

    @ParameterizedTest(name = "{0}, planted: {1}")
    @MethodSource(CASES)
    void findsADeadlockWithABatchThatWaits(int major, boolean planted) throws Exception {
        // Keeps the rows it has taken while it waits for those of a client that waits for one of them. A client that
        // waits but has taken none itself is let go.
        String waiting = "DO $$ DECLARE waiter integer; k bigint; BEGIN LOOP"
                + " PERFORM FROM items ORDER BY id DESC LIMIT 20 FOR UPDATE SKIP LOCKED;"
                + " LOOP SELECT pid INTO waiter FROM pg_locks WHERE NOT granted"
                + " AND pg_backend_pid() = ANY (pg_blocking_pids(pid)) LIMIT 1;"
                + " EXIT WHEN waiter IS NOT NULL; PERFORM pg_sleep(0.001); END LOOP;"
                + " FOR k IN SELECT id FROM items WHERE id NOT IN (SELECT id FROM items FOR UPDATE SKIP LOCKED) LOOP"
                + " UPDATE items SET number = code::bigint WHERE id = k;"
                + " IF NOT pg_backend_pid() = ANY (pg_blocking_pids(waiter)) THEN RETURN; END IF; END LOOP;"
                + " COMMIT; END LOOP; END $$";
        var report = underLoad(major, plain(), planted ? List.of(GIVES_UP, waiting) : List.of());
        assertThat(report.clean()).as(report.toString()).isEqualTo(!planted);
        if (planted) {
            assertThat(Stream.concat(
                            report.unpredictedErrors().stream().map(ClientError::sqlState),
                            report.failures().stream().map(UnitFailure::sqlState)))
                    .as(report.toString())
                    .contains("40P01");
        }
    }

    @ParameterizedTest(name = "{0}, planted: {1}")
    @MethodSource(CASES)
    void findsADefaultThatIsNotTheOneOfTheAuthor(int major, boolean planted) throws Exception {
        Shop shop = plain();
        Value ordered = Types.text().literal("m");
        ColumnDefinition note = NOTE.withDefault(Optional.of(ordered));
        SchemaState after = SchemaState.EMPTY.withTable(table(List.of(ID, CODE, note), "id"));
        String set = "ALTER TABLE items ALTER COLUMN note SET DEFAULT '" + (planted ? "x" : "m") + "'";
        Rollout rollout = new Rollout(major, shop.setUp, shop.before(), after)
                .operation(new SetDefault(ITEMS, NOTE.name(), ordered))
                .unit(
                        Phase.EXPAND,
                        "01_default",
                        ClientEffects.NONE,
                        List.of(new ColumnDdl.SetDefault(ITEMS, NOTE.name(), ordered)),
                        set);
        var report = rollout.run(options());
        assertFound(report, planted, ClientKind.OLD, "note");
        assertFound(report, planted, ClientKind.NEW, "note");
    }

    @ParameterizedTest(name = "{0}, planted: {1}")
    @MethodSource(CASES)
    void findsATriggerThatNeedsMoreRightsThanTheApplicationHas(int major, boolean planted) throws Exception {
        Shop shop = plain();
        String notes = "CREATE TABLE seen (id bigint); CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql"
                + (planted ? "" : " SECURITY DEFINER SET search_path = pg_catalog, public")
                + " AS $$ BEGIN INSERT INTO seen VALUES (NEW.id); RETURN NEW; END $$;"
                + " CREATE TRIGGER note BEFORE INSERT ON items FOR EACH ROW EXECUTE FUNCTION note()";
        var report = new Rollout(major, shop.setUp, shop.before(), shop.before())
                .unit(Phase.EXPAND, "01_note", ClientEffects.NONE, List.of(), notes)
                .run(options());
        assertForbidden(report, planted);
    }

    @ParameterizedTest(name = "{0}, planted: {1}")
    @MethodSource(CASES)
    void findsAViewWithoutTheGrantsOfItsTable(int major, boolean planted) throws Exception {
        Shop shop = plain();
        TableName goods = TableName.of("goods");
        List<ColumnDefinition> columns = List.of(ID, CODE, NOTE);
        SchemaState after = SchemaState.EMPTY
                .withTable(table(columns, "id").withName(goods))
                .withViews(List.of(new View(
                        ITEMS,
                        goods,
                        columns.stream().map(ColumnDefinition::name).toList())));
        String rename = "ALTER TABLE items RENAME TO goods; CREATE VIEW items AS SELECT id, code, note FROM goods";
        String grants = "; GRANT SELECT, INSERT, UPDATE, DELETE ON items TO belay_client";
        var report = new Rollout(major, shop.setUp, shop.before(), after)
                .unit(Phase.EXPAND, "01_rename", ClientEffects.NONE, List.of(), rename + (planted ? "" : grants))
                .run(options());
        assertForbidden(report, planted);
    }

    private static void assertForbidden(ClientReport report, boolean planted) {
        assertThat(report.clean()).as(report.toString()).isEqualTo(!planted);
        assertThat(report.unpredictedErrors())
                .as(report.toString())
                .allMatch(error -> error.sqlState().equals("42501"))
                .hasSizeGreaterThanOrEqualTo(planted ? 1 : 0);
    }

    @ParameterizedTest(name = "{0}, planted: {1}")
    @MethodSource(CASES)
    void findsAClientThatDoesLessThanItIsAskedTo(int major, boolean planted) throws Exception {
        Shop shop = plain();
        String fails = "CREATE FUNCTION fails() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'no'; END $$;"
                + " CREATE TRIGGER fails BEFORE DELETE ON items FOR EACH ROW EXECUTE FUNCTION fails()";
        Rollout rollout = new Rollout(major, shop.setUp, shop.before(), shop.before())
                .unit(Phase.EXPAND, "01_fails", ClientEffects.NONE, List.of(), planted ? fails : "SELECT 1");
        rollout.run(options());
        List<StatementKind> little = rollout.shortfalls().stream()
                .filter(shortfall -> !shortfall.excused())
                .map(Shortfall::statement)
                .distinct()
                .toList();
        assertThat(little).isEqualTo(planted ? List.of(StatementKind.DELETE) : List.of());
        assertThat(rollout.shortfalls())
                .filteredOn(Shortfall::excused)
                .isNotEmpty()
                .allMatch(shortfall -> shortfall.statement() == StatementKind.UPSERT_UNIQUE);
    }

    private static ClientOptions options() {
        return new ClientOptions(20, 20, 5, 1);
    }

    private static void assertFound(ClientReport report, boolean planted, ClientKind client, String column) {
        assertThat(report.clean()).as(report.toString()).isEqualTo(!planted);
        assertThat(report.mismatches().stream()
                        .anyMatch(found ->
                                found.client() == client && found.column().equals(column)))
                .as(report.toString())
                .isEqualTo(planted);
        assertThat(report.skipped()).isEmpty();
    }

    private static ClientReport underLoad(int major, Shop shop, List<String> plantedBackfill) throws Exception {
        Rollout rollout = new Rollout(major, shop.setUp, shop.before(), shop.after(conversion(), Optional.empty()));
        expand(rollout, major, conversion(), conversion(), "");
        Ddl told = backfill(conversion());
        if (plantedBackfill.isEmpty()) {
            backfill(rollout, major, conversion());
        } else {
            rollout.unit(
                    Phase.BACKFILL,
                    "02_backfill",
                    ClientEffects.NONE,
                    List.of(told),
                    plantedBackfill.toArray(String[]::new));
        }
        return rollout.runWithClientsWritingDuringTheBackfill(new ClientOptions(21, 20, 10, 3));
    }

    /** The whole rollout of a replacement, with something planted right after the trigger. */
    private static Rollout replacing(int major, Shop shop, String planted) {
        return replacing(major, shop, conversion(), conversion(), Optional.empty(), planted);
    }

    private static Rollout replacing(
            int major, Shop shop, ReplaceRule told, ReplaceRule done, Optional<Value> newDefault, String planted) {
        Rollout rollout = new Rollout(major, shop.setUp, shop.before(), shop.after(told, newDefault));
        expand(rollout, major, told, done, planted);
        backfill(rollout, major, told);
        return rollout.gate(Phase.DUAL_WRITE).gate(Phase.MIGRATE_READS);
    }

    private static void expand(Rollout rollout, int major, ReplaceRule told, ReplaceRule done, String planted) {
        List<Ddl> add = List.of(
                new StateDdl.EnsureStateTable(),
                new ColumnDdl.Add(ITEMS, told.replacement()),
                new SyncDdl.Create(trigger(told)));
        List<Ddl> really = List.of(add.get(0), add.get(1), new SyncDdl.Create(trigger(done)));
        rollout.unit(Phase.EXPAND, "01_expand", STAR, add, written(major, really, planted));
    }

    private static void backfill(Rollout rollout, int major, ReplaceRule rule) {
        List<Ddl> backfill = List.of(backfill(rule));
        String[] script = written(major, backfill, "");
        rollout.unit(Phase.BACKFILL, "02_backfill", ClientEffects.NONE, backfill, script);
    }

    private static Ddl backfill(ReplaceRule rule) {
        String up = rule.up().map(SqlExpression::text).orElse(rule.old().name().value());
        return Rollout.backfill(ITEMS, ID, rule.replacement(), up);
    }

    private static String[] written(int major, List<Ddl> statements, String more) {
        PostgresWriter writer = new PostgresWriter(new ServerVersion(major), Policy.defaults());
        List<String> script = new ArrayList<>();
        statements.forEach(statement -> script.addAll(writer.statements(statement)));
        if (!more.isEmpty()) {
            script.add(more);
        }
        return script.toArray(String[]::new);
    }

    private static ReplaceRule conversion() {
        return new ReplaceRule(
                CODE,
                NUMBER,
                Optional.of(new SqlExpression("code::bigint")),
                Optional.of(new SqlExpression("number::text")),
                true,
                Optional.empty(),
                false);
    }

    private static SyncTrigger trigger(ReplaceRule rule) {
        return new SyncTrigger(
                "0001_change", ITEMS, rule, FUNCTION, Identifier.of("zz_insert"), Identifier.of("zz_update"));
    }

    private static Shop plain() {
        return new Shop(
                "CREATE TABLE items (id bigint GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY, code text NOT NULL,"
                        + " note text DEFAULT 'n'); INSERT INTO items (code) SELECT '00' || n FROM"
                        + " generate_series(1, 300) n",
                List.of(ID, CODE, NOTE),
                CODE,
                NUMBER,
                List.of("id"));
    }

    private static Shop partitioned() {
        ColumnDefinition region =
                ColumnDefinition.of(Identifier.of("region"), Types.text().sql()).withNotNull(true);
        return new Shop(
                "CREATE TABLE items (id bigint NOT NULL, code text NOT NULL, note text DEFAULT 'n', region text,"
                        + " PRIMARY KEY (id, region)) PARTITION BY HASH (region);"
                        + " CREATE TABLE items_0 PARTITION OF items FOR VALUES WITH (MODULUS 2, REMAINDER 0);"
                        + " CREATE TABLE items_1 PARTITION OF items FOR VALUES WITH (MODULUS 2, REMAINDER 1);"
                        + " INSERT INTO items (id, code, region) SELECT n, '00' || n, 'r' || n % 7 FROM"
                        + " generate_series(1, 300) n",
                List.of(ID.withIdentity(Optional.empty()), CODE, NOTE, region), CODE, NUMBER, List.of("id", "region"));
    }

    private static Table table(List<ColumnDefinition> columns, String... key) {
        PrimaryKey primaryKey = new PrimaryKey(
                Optional.empty(), Arrays.stream(key).map(Identifier::of).toList());
        return new Table(
                ITEMS,
                columns,
                List.of(new NamedConstraint(Identifier.of("items_pkey"), primaryKey, true)),
                List.of(),
                Optional.empty());
    }

    /** A table and the column of it that is replaced. */
    private record Shop(
            String setUp,
            List<ColumnDefinition> columns,
            ColumnDefinition old,
            ColumnDefinition replacement,
            List<String> key) {

        SchemaState before() {
            return SchemaState.EMPTY.withTable(table(columns, key.toArray(String[]::new)));
        }

        SchemaState after(ReplaceRule rule, Optional<Value> newDefault) {
            List<ColumnDefinition> all = new ArrayList<>(columns);
            all.add(replacement.withNotNull(rule.becomesNotNull()));
            SyncTrigger trigger = trigger(rule);
            PendingItem pending = new PendingItem.ReplacedColumn(trigger, old, newDefault, List.of(), false);
            return SchemaState.EMPTY
                    .withTable(table(all, key.toArray(String[]::new)))
                    .withTriggers(List.of(trigger))
                    .withPending(List.of(new Pending("0001_change", List.of(pending), List.of("02_backfill"))));
        }
    }
}
