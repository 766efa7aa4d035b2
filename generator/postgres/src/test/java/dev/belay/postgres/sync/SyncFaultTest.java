package dev.belay.postgres.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sequences find what is wrong with a trigger: each fault is planted behind the unit that has made the trigger. */
@EnabledIfEnvironmentVariable(named = "BELAY_SLOW_TESTS", matches = "1", disabledReason = SyncFaultTest.SLOW)
class SyncFaultTest {

    static final String SLOW = "It looks for eight faults; BELAY_SLOW_TESTS=1 runs it, as .ci/run does.";

    private static final long SEED = 20_261_122L;
    private static final int MOST_SCENARIOS = 60;

    private static final String CHANGED_FUNCTION = """
            DO $do$
            BEGIN
              EXECUTE (
                SELECT regexp_replace(pg_get_functiondef(tgfoid), %s, %s, 'g') FROM pg_trigger
                WHERE tgrelid = '{table}'::regclass AND tgname LIKE 'zz\\_belay\\_update%%');
            END
            $do$
            """;

    @ParameterizedTest
    @ValueSource(strings = {"insert", "update"})
    void aTriggerThatDoesNotFire(String event) throws SQLException {
        assertFound("""
                DO $do$
                BEGIN
                  EXECUTE (
                    SELECT format('ALTER TABLE {table} DISABLE TRIGGER %%I', tgname) FROM pg_trigger
                    WHERE tgrelid = '{table}'::regclass AND tgname LIKE 'zz\\_belay\\_%s%%');
                END
                $do$
                """.formatted(event));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // An omitted column cannot be told from NULL.
                "ALTER TABLE {table} ALTER COLUMN {new} DROP DEFAULT",
                // A trigger that fires behind ours and takes a value back.
                "CREATE TRIGGER zzz_late BEFORE UPDATE ON {table} FOR EACH ROW EXECUTE FUNCTION public.take_back()"
            })
    void aTableThatIsNotAsTheUnitLeftIt(String fault) throws SQLException {
        assertFound(fault);
    }

    /** Values instead of their images; the newer value overwritten; a mark that is never cleared. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "'pg_catalog\\.record_image_ne\\((ROW\\([^()]+\\)), (ROW\\([^()]+\\))\\)', 'lower(\\1::text) <> lower(\\2::text)'",
                "'belay_old_changed AND belay_new_changed', 'false'",
                "'NEW\\.(amount|part_one) IS NULL THEN', 'false THEN'",
                "'PERFORM set_config\\(''belay', 'PERFORM concat(''belay'"
            })
    void aFunctionThatSaysSomethingElse(String change) throws SQLException {
        String[] sides = change.split(", (?=')", 2);
        assertFound(CHANGED_FUNCTION.formatted(sides[0], sides[1]));
    }

    private static void assertFound(String fault) throws SQLException {
        try (SyncDatabase database = new SyncDatabase(15)) {
            boolean found = false;
            for (int number = 0; number < MOST_SCENARIOS && !found; number++) {
                Scenario scenario = Scenario.of(database, SEED, number);
                found = new SequenceTrial(
                                scenario.surroundings(),
                                scenario.timeline(),
                                scenario.lives(),
                                table -> table.plant(fault))
                        .failure()
                        .isPresent();
            }
            assertThat(found).as(fault).isTrue();
        }
    }
}
