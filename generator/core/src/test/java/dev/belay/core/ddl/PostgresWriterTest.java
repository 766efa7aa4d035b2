package dev.belay.core.ddl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.belay.core.config.Policy;
import dev.belay.core.config.ServerVersion;
import dev.belay.core.objects.ReplaceRule;
import dev.belay.core.objects.SyncTrigger;
import dev.belay.dsl.columns.ColumnDefinition;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import dev.belay.dsl.types.SqlType;
import dev.belay.dsl.values.Literal;
import dev.belay.dsl.values.SqlExpression;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How SQL looks; that it runs is shown by {@code DdlExecutionTest}. */
class PostgresWriterTest {

    private static final PostgresWriter WRITER = new PostgresWriter(ServerVersion.DEFAULT, Policy.defaults());
    private static final TableName ORDERS = TableName.of("sales", "orders");
    private static final SqlType TEXT = SqlType.builtIn("text");

    @Test
    void writesAUnitsBeginning() {
        assertThat(WRITER.statements(new StateDdl.BeginUnit(1)))
                .containsExactly("SET LOCAL lock_timeout = '2s'", "SET CONSTRAINTS ALL IMMEDIATE");
        assertThat(WRITER.statements(new StateDdl.BeginUnit(0))).containsExactly("SET CONSTRAINTS ALL IMMEDIATE");
    }

    @Test
    void letsAllWaitsOfAUnitTogetherEndBeforeTheDeadlockCheckOfAClient() {
        assertThat(lockTimeout(Policy.defaults(), 2)).isEqualTo("SET LOCAL lock_timeout = '300ms'");
        assertThat(lockTimeout(Policy.defaults(), 3)).isEqualTo("SET LOCAL lock_timeout = '200ms'");
        assertThat(lockTimeout(Policy.defaults(), 1000)).isEqualTo("SET LOCAL lock_timeout = '1ms'");
        Policy impatient = Policy.defaults().withLockTimeout(Duration.ofMillis(50));
        assertThat(lockTimeout(impatient, 2)).isEqualTo("SET LOCAL lock_timeout = '25ms'");
    }

    @Test
    void sharesTheWaitAmongPartitions() {
        assertThat(WRITER.statements(new StateDdl.BeginUnit(2, List.of(TableName.of("t"), TableName.of("s", "u")))))
                .containsExactly(
                        "SET LOCAL lock_timeout = '300ms'",
                        "SELECT set_config('lock_timeout', greatest(1, 300 / (1 + count(*))) || 'ms', true)\n"
                                + "FROM pg_catalog.pg_inherits\n"
                                + "WHERE EXISTS (SELECT FROM pg_partition_ancestors(inhrelid)"
                                + " WHERE relid IN ('t'::regclass, 's.u'::regclass))",
                        "SET CONSTRAINTS ALL IMMEDIATE");
    }

    private static String lockTimeout(Policy policy, int locks) {
        return new PostgresWriter(ServerVersion.DEFAULT, policy)
                .statements(new StateDdl.BeginUnit(locks))
                .get(0);
    }

    @Test
    void writesDefaultsAsAPersonWould() {
        assertThat(setDefault(new Literal("12.50", SqlType.builtIn("numeric")))).endsWith("SET DEFAULT 12.50");
        assertThat(setDefault(new Literal("NaN", SqlType.builtIn("numeric")))).endsWith("SET DEFAULT 'NaN'");
        assertThat(setDefault(new Literal("true", SqlType.builtIn("boolean")))).endsWith("SET DEFAULT true");
        assertThat(setDefault(new Literal("it's", TEXT))).endsWith("SET DEFAULT 'it''s'");
        assertThat(setDefault(new Literal("\\x0a", SqlType.builtIn("bytea")))).endsWith("SET DEFAULT E'\\\\x0a'");
        assertThat(setDefault(new SqlExpression("gen_random_uuid()"))).endsWith("SET DEFAULT gen_random_uuid()");
        assertThat(setDefault(new SqlExpression("now() + '1 day'"))).endsWith("SET DEFAULT (now() + '1 day')");
    }

    @Test
    void writesTheTriggerOfARename() {
        SyncTrigger trigger = new SyncTrigger(
                "0007",
                ORDERS,
                new ReplaceRule(
                        ColumnDefinition.of(Identifier.of("name"), TEXT),
                        ColumnDefinition.of(Identifier.of("fullName"), TEXT),
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        Optional.empty(),
                        false),
                Identifier.of("belay_0007"),
                Identifier.of("zz_belay_0007_insert"),
                Identifier.of("zz_belay_0007_update"));
        assertThat(WRITER.statements(new SyncDdl.Create(trigger))).isEqualTo(List.of("""
                CREATE FUNCTION sales.belay_0007() RETURNS trigger
                LANGUAGE plpgsql
                SET search_path = sales, public, pg_temp
                AS $belay$
                BEGIN
                  IF TG_OP = 'INSERT' THEN
                    IF NEW."fullName" IS NULL THEN
                      NEW."fullName" := NEW.name;
                    ELSE
                      NEW.name := NEW."fullName";
                    END IF;
                  ELSIF pg_catalog.record_image_ne(ROW(NEW.name), ROW(OLD.name)) THEN
                    -- Whoever changes both decides both.
                    IF NOT pg_catalog.record_image_ne(ROW(NEW."fullName"), ROW(OLD."fullName")) THEN
                      NEW."fullName" := NEW.name;
                    END IF;
                  ELSIF pg_catalog.record_image_ne(ROW(NEW."fullName"), ROW(OLD."fullName")) THEN
                    NEW.name := NEW."fullName";
                  ELSIF NEW."fullName" IS NULL THEN
                    -- The backfill has not come to this row yet.
                    NEW."fullName" := NEW.name;
                  END IF;
                  RETURN NEW;
                END
                $belay$""", """
                CREATE TRIGGER zz_belay_0007_insert
                  BEFORE INSERT ON sales.orders
                  FOR EACH ROW
                  WHEN (pg_catalog.record_image_ne(ROW(NEW.name), ROW(NEW."fullName")))
                  EXECUTE FUNCTION sales.belay_0007()""", """
                CREATE TRIGGER zz_belay_0007_update
                  BEFORE UPDATE ON sales.orders
                  FOR EACH ROW
                  WHEN (pg_catalog.record_image_ne(ROW(NEW.name), ROW(NEW."fullName")))
                  EXECUTE FUNCTION sales.belay_0007()"""));
    }

    private static String setDefault(dev.belay.dsl.values.Value value) {
        return WRITER.statements(new ColumnDdl.SetDefault(ORDERS, Identifier.of("c"), value))
                .get(0);
    }
}
