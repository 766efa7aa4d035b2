package dev.belay.core.ddl;

import dev.belay.core.config.Policy;
import dev.belay.dsl.names.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes {@link StateDdl}. */
final class StateWriter implements StateDdl.Visitor<List<String>> {

    private static final String COLUMNS = """
              service text NOT NULL,
              schema text NOT NULL,
              change text NOT NULL,
              unit text NOT NULL,
              stamped timestamptz NOT NULL,
              last_key jsonb,
              rows_done bigint NOT NULL DEFAULT 0,
              started timestamptz,
              finished timestamptz,
              PRIMARY KEY (service, schema, change, unit)""";

    private static final String ENSURE = """
            BEGIN
              -- Two first runs must not both create it.
              PERFORM pg_advisory_xact_lock(hashtextextended({state_name}, 0));
              -- IF NOT EXISTS would need the right to create even where everything is there.
              IF to_regnamespace({schema_name}) IS NULL THEN
                CREATE SCHEMA {schema};
              END IF;
              IF to_regclass({state_name}) IS NULL THEN
                CREATE TABLE {state} (
                  {columns}
                );
              END IF;
              IF NOT has_table_privilege({state_name}, 'SELECT')
                OR NOT has_table_privilege({state_name}, 'INSERT')
                OR NOT has_table_privilege({state_name}, 'UPDATE')
                OR NOT has_table_privilege({state_name}, 'DELETE') THEN
                RAISE insufficient_privilege USING MESSAGE = 'the table may not be read and written';
              END IF;
            EXCEPTION
              WHEN insufficient_privilege THEN
                {refuse}
            END
            """;

    private final Policy policy;
    private final StateTable state;
    private final Function<Ddl, List<String>> writer;

    StateWriter(Policy policy, Function<Ddl, List<String>> writer) {
        this.policy = policy;
        this.writer = writer;
        this.state = new StateTable(policy);
    }

    @Override
    public List<String> beginUnit(StateDdl.BeginUnit statement) {
        List<String> statements = new ArrayList<>();
        if (statement.locks() > 0) {
            statements.addAll(LockTimeout.statements(policy, statement.locks(), statement.partitioned()));
        }
        policy.statementTimeout()
                .ifPresent(limit -> statements.add(
                        "SET LOCAL statement_timeout = " + SqlText.literal(SqlText.milliseconds(limit))));
        statements.add("SET CONSTRAINTS ALL IMMEDIATE");
        return statements;
    }

    @Override
    public List<String> ensureStateTable(StateDdl.EnsureStateTable statement) {
        String schema = SqlText.identifier(policy.stateSchema());
        return List.of(PlpgsqlBlock.run(PlpgsqlBlock.filled(
                ENSURE,
                Map.of(
                        "state_name", SqlText.literal(state.name()),
                        "schema_name", SqlText.literal(schema),
                        "schema", schema,
                        "state", state.name(),
                        "columns", COLUMNS,
                        "refuse", refuse(schema)))));
    }

    @Override
    public List<String> stampUnit(StateDdl.StampUnit statement) {
        return List.of("INSERT INTO " + state.name() + " (service, schema, change, unit, stamped)\nVALUES ("
                + SqlText.literals(
                        List.of(policy.service(), TableName.PUBLIC.value(), statement.change(), statement.unit()))
                + ", clock_timestamp())\nON CONFLICT (service, schema, change, unit) DO UPDATE\n"
                + "  SET stamped = clock_timestamp(), last_key = NULL, rows_done = 0, started = NULL, finished = NULL");
    }

    @Override
    public List<String> forgetUnit(StateDdl.ForgetUnit statement) {
        return List.of("DELETE FROM " + state.name() + "\nWHERE " + state.unit(statement.change(), statement.unit()));
    }

    @Override
    public List<String> commitEach(StateDdl.CommitEach statement) {
        String transactions = SqlText.lines(statement.statements(), each -> transaction(each, statement));
        return List.of(PlpgsqlBlock.run("BEGIN\n" + transactions.indent(2).stripTrailing() + "\nEND"));
    }

    /** A validation may wait for its weak lock; whatever takes a strong one may not. */
    private String transaction(Ddl statement, StateDdl.CommitEach block) {
        boolean validates =
                statement instanceof ConstraintDdl.Validate || statement instanceof ConstraintDdl.ValidateNotNull;
        List<String> timeouts =
                validates ? List.of() : LockTimeout.statements(policy, block.locks(), block.partitioned());
        return Stream.concat(timeouts.stream(), writer.apply(statement).stream())
                .map(sql -> sql.startsWith("SELECT ") ? "PERFORM " + sql.substring("SELECT ".length()) : sql)
                .map(sql -> sql + ";\n")
                .collect(Collectors.joining("", "", "COMMIT;"));
    }

    @Override
    public List<String> say(StateDdl.Say statement) {
        return List.of(
                PlpgsqlBlock.run("BEGIN\n  RAISE NOTICE " + PlpgsqlBlock.format(statement.message()) + ";\nEND"));
    }

    private String refuse(String schema) {
        String statements = "CREATE SCHEMA IF NOT EXISTS " + schema + "; CREATE TABLE IF NOT EXISTS " + state.name()
                + " (" + COLUMNS.strip().replaceAll("\\s*\\n\\s*", " ") + "); GRANT USAGE ON SCHEMA " + schema
                + " TO " + PlpgsqlBlock.VALUE + "; GRANT SELECT, INSERT, UPDATE, DELETE ON " + state.name() + " TO "
                + PlpgsqlBlock.VALUE + ";";
        return PlpgsqlBlock.refuse(
                "state-table-denied",
                "Belay keeps its progress in the table " + state.name() + ", and the role " + PlpgsqlBlock.VALUE
                        + " may not create or use it" + " (" + PlpgsqlBlock.VALUE
                        + "). The owner of the database runs once: " + statements,
                "current_user",
                "SQLERRM",
                "quote_ident(current_user)",
                "quote_ident(current_user)");
    }
}
