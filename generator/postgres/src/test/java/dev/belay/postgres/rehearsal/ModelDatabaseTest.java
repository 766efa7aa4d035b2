package dev.belay.postgres.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.belay.core.config.Policy;
import dev.belay.core.config.ServerVersion;
import dev.belay.core.ddl.PostgresWriter;
import dev.belay.core.json.ChangeReader;
import dev.belay.core.plan.History;
import dev.belay.core.state.SchemaState;
import dev.belay.dsl.names.TableName;
import dev.belay.postgres.server.ScratchDatabase;
import dev.belay.postgres.server.SharedServer;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In which order a model runs what the author has written, whose words it does not know. */
class ModelDatabaseTest {
    private static final int MAJOR = 15;
    private static final Policy POLICY = Policy.defaults();
    private static final String TABLE = """
            {"operation": "create-table", "table": "t", "columns": [
             {"name": "id", "type": "bigint", "notNull": true}, {"name": "a", "type": "%s"}],
             "constraints": [{"constraint": "primary-key", "columns": ["id"]}]}""";
    private static final String FUNCTION =
            "CREATE OR REPLACE FUNCTION f(n bigint) RETURNS bigint LANGUAGE plpgsql %s AS $$ BEGIN %s RETURN n; END $$";

    /** An index takes a function that is immutable, as the second version alone is. */
    @ParameterizedTest
    @ValueSource(strings = {"PERFORM 1 AS \"type\";", "-- of that domain\n", "PERFORM 'CREATE TYPE x AS ()';"})
    void theLastVersionOfAFunctionStays(String body) throws SQLException {
        var state = state("bigint")
                .withRawSql(List.of(FUNCTION.formatted("VOLATILE", ""), FUNCTION.formatted("IMMUTABLE", body)));
        within(state, model -> model.indexOn(TableName.of("t"), "f(id)"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE TYPE made AS ENUM ('x')",
                "-- its moods\nCREATE DOMAIN made AS text; COMMENT ON DOMAIN made IS 'x'",
                "CREATE FUNCTION g(v text) RETURNS boolean LANGUAGE sql AS 'SELECT true'; CREATE DOMAIN made AS text CHECK (g(value))",
                "DO $$ BEGIN CREATE TYPE made AS ENUM ('x'); EXCEPTION WHEN duplicate_object THEN NULL; END $$"
            })
    void aTypeIsThereBeforeItsColumns(String rawSql) throws SQLException {
        within(state("made").withRawSql(List.of(rawSql)), model -> model.indexOn(TableName.of("t"), "a"));
    }

    private static SchemaState state(String type) {
        var reading = ChangeReader.read(
                "0001_t.json",
                "{\"id\": \"0001_t\", \"at\": \"2026-11-01T10:00\"," + " \"operations\": [" + TABLE.formatted(type)
                        + "]}");
        var history = History.plan(List.of(reading.value().orElseThrow()), new ServerVersion(MAJOR), POLICY);
        assertThat(history.problems()).isEmpty();
        return history.plans().get(0).after();
    }

    private static void within(SchemaState state, Trial trial) throws SQLException {
        var server = SharedServer.of(MAJOR);
        try (ScratchDatabase scratch = server.scratchDatabase()) {
            var writer = new PostgresWriter(new ServerVersion(MAJOR), POLICY);
            var target = new Target(server, scratch.name(), POLICY, writer::statements);
            try (var model = ModelDatabase.beside(target)) {
                model.within(state, () -> {
                    trial.run(model);
                    return state;
                });
            }
        }
    }

    private interface Trial {
        void run(ModelDatabase model) throws SQLException;
    }
}
