package dev.belay.postgres.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.belay.core.ddl.TableDdl;
import dev.belay.core.plan.PhasePlan;
import dev.belay.core.plan.Plan;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A role that was granted the old columns alone: nothing carries its grants to a column that shows more than each of
 * them, the gate says what it is granted instead, and with exactly that it works on through every phase.
 */
class MergedColumnGrantsTest {

    private static final GoldenCase CASE =
            new GoldenCase(Path.of("src/test/resources/golden/merge-columns-views-quoted"));

    private static final String TABLE = "\"od\"\"d ta;ble\"";

    private static final String KEY = "\"Tenant\", \"i d\"";

    private static final String OLD = "\"a\"\"b \\ $$ 'x\", \"select\"";

    private static final String NEW = "\"%s {{ new }} ?\"";

    private static final String BEFORE = "before_0002_merge." + TABLE;

    private static final String AFTER = "after_0002_merge." + TABLE;

    @ParameterizedTest
    @MethodSource("dev.belay.postgres.server.SharedServer#majors")
    void theGateSaysWhatARoleOfSingleColumnsNeeds(int major) throws SQLException {
        GoldenPlans plans = GoldenPlans.of(CASE, major).accepted();
        Plan merge = plans.tested().get(0);
        try (GoldenDatabase database = GoldenDatabase.given(CASE, plans.given(), major)) {
            String clerk = "\"clerk of " + database.name() + "\"";
            database.run("CREATE ROLE " + clerk + ";" + granted(TABLE, KEY + ", " + OLD, clerk));
            if (major >= TableDdl.FIRST_WITH_SECURITY_INVOKER) {
                assertThatThrownBy(() -> database.apply(merge))
                        .hasMessageContaining("[view-needs-select]")
                        .hasMessageContaining(clerk + " (\"%kept\")");
                database.run("GRANT SELECT (\"%kept\") ON " + TABLE + " TO " + clerk);
            }
            database.apply(merge);
            writes(database, clerk, BEFORE, "\"select\"");
            assertThatThrownBy(() -> writes(database, clerk, AFTER, NEW)).hasMessageContaining("permission denied");
            assertThat(merge.phases())
                    .flatExtracting(PhasePlan::gates)
                    .anySatisfy(gate -> assertThat(gate)
                            .contains("both on the table and on the view \"after_0002_merge\".\"od\"d ta;ble\""));
            database.run(granted(TABLE, NEW, clerk) + granted(AFTER, NEW, clerk)
                    + "GRANT USAGE ON SCHEMA after_0002_merge TO " + clerk);
            writes(database, clerk, AFTER, NEW);
            writes(database, clerk, BEFORE, "\"select\"");
            database.apply(plans.tested().get(1));
            writes(database, clerk, TABLE, NEW);
            database.run("DROP OWNED BY " + clerk + "; DROP ROLE " + clerk);
        }
    }

    private static String granted(String relation, String columns, String role) {
        return "GRANT SELECT (" + columns + "), INSERT (" + columns + "), UPDATE (" + columns + ") ON " + relation
                + " TO " + role + ";";
    }

    private static void writes(GoldenDatabase database, String role, String relation, String column)
            throws SQLException {
        try (Connection connection = database.server().connect(database.name());
                var statement = connection.createStatement()) {
            statement.execute("SET ROLE " + role);
            assertThat(statement.executeUpdate("UPDATE " + relation + " SET " + column + " = 'p|q' WHERE \"i d\" = 1"))
                    .isEqualTo(2);
            statement.execute(
                    "INSERT INTO " + relation + " (" + KEY + ", " + column + ") VALUES (gen_random_uuid(), 7, 'p|q')");
            statement.execute("SELECT " + column + " FROM " + relation);
        }
    }
}
