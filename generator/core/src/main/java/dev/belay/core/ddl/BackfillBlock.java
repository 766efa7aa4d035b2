package dev.belay.core.ddl;

import dev.belay.core.config.Policy;
import dev.belay.dsl.names.Identifier;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A batched backfill as one DO block. Each batch is a window over the key in a transaction of its own: rows that a
 * client holds are skipped, and the passes repeat until one finds nothing to fill.
 *
 * <p>A client that goes away is noticed by the messages of progress: PostgreSQL arms {@code
 * client_connection_check_interval} only before a statement begins, so that setting it in the block has no effect (14,
 * 15, 18; {@code BackfillTest}). They are raised before COMMIT, behind which {@code client_min_messages} is the
 * client's own again.
 *
 * <p>It ends whatever clients do. A pass stops at the greatest key of its start, and batches grow once it has looked at
 * twice the rows that there were: clients then add rows in front of it faster than it goes on. Rows that were held in
 * each of the first passes are waited for in the last one, each by itself: nobody waits for a row of the backfill while
 * it waits for one of theirs.
 *
 * <p>A row whose key clients change may have been behind every pass, and one that was waited for may have another key
 * now. So the end is a look at the whole table by one statement, which sees every row once; what it finds is waited for
 * by its key. Clients that move or add rows each time are left behind after some looks, with a warning.
 *
 * <p>The second pass finds little: it looks at more rows at once than it would fill, and comes down to a batch where one
 * needs it. A row that is locked stays where it is, so the update takes it from its place instead of by its key. Between
 * the snapshot and the lock a client may still have moved it: then it is not found there, and the next pass comes to it.
 */
final class BackfillBlock {

    /** The passes that skip what clients hold. */
    private static final int SKIPPING = 2;

    private static final int LARGEST_BATCH = 1_000_000;

    /** How often rows are looked for that no pass came to. */
    private static final int MOST_LOOKS = 10;

    /** How many batches long a look at rows that need nothing may be. */
    private static final int LOOKS = 20;

    private static final String BLOCK = """
            #variable_conflict use_column
            DECLARE
              {keys}
              belay_last jsonb;
              belay_holder integer;
              belay_starting boolean := true;
              belay_pass integer := 0;
              belay_filled bigint;
              belay_still bigint;
              belay_left bigint;
              belay_pass_filled bigint;
              belay_pass_left bigint;
              belay_size integer := {size};
              belay_window integer := {size};
              belay_needed boolean;
              belay_rows bigint;
              belay_looked bigint;
              belay_held jsonb := '[]';
              belay_looks integer := 0;
              belay_total bigint := 0;
              belay_failures integer := 0;
              belay_error text;
              belay_notice timestamptz := clock_timestamp();
            BEGIN
              IF current_setting('statement_timeout') <> '0' THEN
                {refuse_timeout}
              END IF;
              COMMIT;
              SET TRANSACTION ISOLATION LEVEL READ COMMITTED;
              INSERT INTO {state} (service, schema, change, unit, stamped)
              VALUES ({row}, clock_timestamp())
              ON CONFLICT (service, schema, change, unit) DO NOTHING;
              {commit}
              -- A run is between two batches for a moment only: look more than once.
              FOR belay_look IN 1..5 LOOP
                {find_holder}
                IF FOUND THEN
                  {refuse_second}
                END IF;
                PERFORM pg_sleep(0.005);
                {commit}
              END LOOP;

              <<belay_passes>>
              LOOP
                -- One pass goes up to the greatest key of now, and not after rows that arrive behind it.
                belay_pass := belay_pass + 1;
                belay_pass_filled := 0;
                belay_pass_left := 0;
                SELECT {key} INTO {ends} FROM {table} ORDER BY {key_descending} LIMIT 1;
                EXIT belay_passes WHEN NOT FOUND;
                IF belay_rows IS NULL THEN
                  SELECT count(*) INTO belay_rows FROM {table};
                END IF;
                belay_looked := 0;
                belay_window := belay_size;
                belay_needed := true;
                {lasts_reset}

                <<belay_batches>>
                LOOP
                  -- Settings end with each transaction, and so does the lock that keeps a second run out.
                  PERFORM set_config('lock_timeout', {lock_timeout}, true),
                    set_config('row_security', 'off', true),
                    set_config('client_min_messages', 'notice', true),
                    set_config('DateStyle', 'ISO', true),
                    -- The window is read by the index of the key, whatever the statistics say.
                    set_config('plan_cache_mode', 'force_custom_plan', true),
                    set_config('enable_seqscan', 'off', true);
                  PERFORM FROM {state}
                  WHERE {unit}
                  FOR UPDATE SKIP LOCKED;
                  IF NOT FOUND THEN
                    {find_holder}
                    {refuse_second}
                  END IF;
                  {throttle}

                  BEGIN
                    IF belay_starting THEN
                      -- A run that was killed goes on from its last key; one that had finished looks at every row.
                      UPDATE {state}
                      SET last_key = CASE WHEN finished IS NULL THEN last_key END,
                        started = CASE WHEN finished IS NULL THEN coalesce(started, clock_timestamp()) ELSE clock_timestamp() END,
                        finished = NULL
                      WHERE {unit}
                      RETURNING last_key INTO belay_last;
                      {resume}
                      belay_starting := false;
                    END IF;
                    IF belay_pass > {skipping} THEN
                      -- A row that clients held in every pass: wait for it, and hold no other row meanwhile.
                      EXIT belay_batches WHEN jsonb_array_length(belay_held) = 0;
                      {held}
                      PERFORM FROM {table} WHERE {key_row} = {froms_row} FOR NO KEY UPDATE;
                    ELSIF {last} IS NULL THEN
                      SELECT {key} INTO {froms} FROM {table} ORDER BY {key} LIMIT 1;
                    ELSE
                      SELECT {key} INTO {froms} FROM {table}
                      WHERE {key_row} > {lasts_row} AND {key_row} <= {ends_row}
                      ORDER BY {key} LIMIT 1;
                    END IF;
                    IF belay_pass <= {skipping} THEN
                      EXIT belay_batches WHEN NOT FOUND;
                    END IF;
                    IF belay_pass = 1 THEN
                      SELECT {key} INTO {uptos}
                      FROM (SELECT {key} FROM {table} WHERE {key_row} >= {froms_row} ORDER BY {key} LIMIT belay_size) AS belay_keys
                      ORDER BY {key_descending} LIMIT 1;
                    ELSIF belay_pass <= {skipping} THEN
                      -- Few rows are left: look at many, and come down to a batch where one needs it.
                      LOOP
                        SELECT {key}, coalesce(bool_or(belay_needs) OVER (), false) INTO {uptos}, belay_needed
                        FROM (
                          SELECT {key}, {needed} AS belay_needs FROM {table}
                          WHERE {key_row} >= {froms_row} ORDER BY {key} LIMIT belay_window
                        ) AS belay_keys
                        ORDER BY {key_descending} LIMIT 1;
                        EXIT WHEN NOT belay_needed OR belay_window <= belay_size;
                        belay_window := belay_size;
                      END LOOP;
                    END IF;

                    IF belay_needed THEN
                      WITH belay_batch AS MATERIALIZED (
                        SELECT ctid AS belay_row, {batch_key}
                        FROM {table}
                        WHERE {key_row} >= {froms_row} AND {key_row} <= {uptos_row}
                          AND {needed}
                        FOR NO KEY UPDATE SKIP LOCKED
                      ), belay_updated AS (
                        UPDATE {table}
                        SET {assignments}
                        FROM belay_batch
                        -- Nobody moves a row that is locked: it is found where it lies, and not by its key once more.
                        WHERE {row_join}
                          AND {join}
                          AND {key_row} >= {froms_row} AND {key_row} <= {uptos_row}
                        RETURNING {needed} AS belay_still
                      )
                      SELECT
                        count(*),
                        count(*) FILTER (WHERE belay_still),
                        -- Rows that clients hold are not waited for: the next pass comes back to them. One that has
                        -- filled anything is followed by another, whatever they hold.
                        CASE WHEN count(*) = 0 AND belay_pass_filled = 0 THEN (
                          SELECT count(*) FROM {table}
                          WHERE {key_row} >= {froms_row} AND {key_row} <= {uptos_row}
                            AND {needed}
                        ) ELSE 0 END
                      INTO belay_filled, belay_still, belay_left
                      FROM belay_updated;
                      IF belay_pass = {skipping} THEN
                        belay_held := belay_held || (
                          SELECT coalesce(jsonb_agg({key_json}), '[]') FROM {table}
                          WHERE {key_row} >= {froms_row} AND {key_row} <= {uptos_row}
                            AND {needed}
                        );
                      END IF;
                    ELSE
                      belay_filled := 0;
                      belay_still := 0;
                      belay_left := 0;
                    END IF;
                    UPDATE {state}
                    SET last_key = {last_key}, rows_done = rows_done + belay_filled
                    WHERE {unit};
                    belay_error := NULL;
                  EXCEPTION
                    -- A row that moved to another partition, or a lock that took too long: again after COMMIT.
                    WHEN serialization_failure OR deadlock_detected OR lock_not_available THEN
                      belay_error := SQLERRM;
                  END;
                  -- Also how the server notices that the client is gone; behind COMMIT the client may not want to hear it.
                  IF clock_timestamp() > belay_notice + interval '2 seconds' THEN
                    belay_notice := clock_timestamp();
                    RAISE NOTICE {progress}, belay_total, belay_pass;
                  END IF;
                  {commit}

                  IF belay_error IS NULL THEN
                    {lasts_advance}
                    belay_failures := 0;
                    belay_pass_filled := belay_pass_filled + belay_filled;
                    belay_pass_left := belay_pass_left + belay_left;
                    belay_total := belay_total + belay_filled;
                    IF belay_still > 0 THEN
                      {refuse_endless}
                    END IF;
                    IF belay_pass > {skipping} THEN
                      belay_held := belay_held - 0;
                    END IF;
                    -- More rows than there were: they arrive in front of the pass faster than it goes on.
                    belay_looked := belay_looked + belay_window;
                    IF belay_looked > 2 * greatest(belay_rows, belay_size) THEN
                      belay_rows := belay_looked;
                      belay_size := least(4 * belay_size, {largest});
                    END IF;
                    belay_window := CASE WHEN belay_needed THEN belay_size ELSE least(2 * belay_window, {looks} * belay_size) END;
                  ELSE
                    belay_failures := belay_failures + 1;
                    IF belay_failures >= 100 THEN
                      {refuse_failures}
                    END IF;
                    PERFORM pg_sleep(least(0.01 * belay_failures, 1));
                  END IF;
                END LOOP;
                {commit}
                IF belay_pass_filled = 0 AND belay_pass_left = 0 AND belay_last IS NULL
                  OR belay_pass >= {skipping} AND jsonb_array_length(belay_held) = 0
                THEN
                  -- A row whose key clients change can be behind every pass. One statement sees it wherever it is.
                  PERFORM set_config('row_security', 'off', true), set_config('DateStyle', 'ISO', true);
                  SELECT coalesce(jsonb_agg(belay_key), '[]') INTO belay_held
                  FROM (SELECT {key_json} AS belay_key FROM {table} WHERE {needed} LIMIT {size}) AS belay_unfilled;
                  {commit}
                  EXIT belay_passes WHEN jsonb_array_length(belay_held) = 0;
                  belay_looks := belay_looks + 1;
                  IF belay_looks > {most_looks} THEN
                    {warn_unfilled}
                    EXIT belay_passes;
                  END IF;
                  belay_pass := greatest(belay_pass, {skipping});
                END IF;
                belay_last := NULL;
                belay_rows := greatest(belay_rows, belay_looked);
                IF belay_pass_left > 0 THEN
                  PERFORM pg_sleep(0.05);
                END IF;
              END LOOP;

              UPDATE {state}
              SET started = coalesce(started, clock_timestamp()), finished = clock_timestamp(),
                stamped = clock_timestamp(), last_key = NULL
              WHERE {unit};
              RAISE NOTICE {done}, belay_total, belay_pass;
            END
            """;

    private static final String FIND_HOLDER = """
            SELECT belay_locks.pid INTO belay_holder
            FROM {state} AS belay_state
            JOIN pg_catalog.pg_locks AS belay_locks
              ON belay_locks.transactionid = belay_state.xmax AND belay_locks.granted
            WHERE {unit} AND belay_locks.pid <> pg_backend_pid()
            LIMIT 1;
            """;

    private final Policy policy;
    private final Backfill backfill;
    private final StateTable state;
    private final String table;

    BackfillBlock(Policy policy, Backfill backfill) {
        this.policy = policy;
        this.backfill = backfill;
        this.state = new StateTable(policy);
        this.table = SqlText.table(backfill.table());
    }

    String text() {
        List<Identifier> key =
                backfill.key().stream().map(column -> column.name()).toList();
        String needed = SqlText.parenthesized(backfill.needed());
        Map<String, String> gaps = Map.ofEntries(
                Map.entry("keys", keyVariables(key)),
                Map.entry("key", SqlText.identifiers(key)),
                Map.entry("key_row", key.size() == 1 ? columns(key) : "(" + columns(key) + ")"),
                Map.entry("key_descending", SqlText.joined(key, column -> SqlText.identifier(column) + " DESC")),
                Map.entry("froms", list("from")),
                Map.entry("froms_row", row("from")),
                Map.entry("uptos", list("upto")),
                Map.entry("uptos_row", row("upto")),
                Map.entry("ends", list("end")),
                Map.entry("ends_row", row("end")),
                Map.entry("last", variable("last", 1)),
                Map.entry("lasts_row", row("last")),
                Map.entry("lasts_reset", lines(number -> variable("last", number) + " := NULL;")),
                Map.entry(
                        "lasts_advance",
                        lines(number -> variable("last", number) + " := " + variable("upto", number) + ";")),
                Map.entry(
                        "resume",
                        lines(number -> variable("last", number) + " := belay_last ->> " + (number - 1) + ";")),
                Map.entry(
                        "last_key", "jsonb_build_array(" + joined(number -> variable("upto", number) + "::text") + ")"),
                Map.entry("batch_key", batchKey(key)),
                Map.entry("join", join(key)),
                Map.entry("table", table),
                Map.entry("needed", needed),
                Map.entry(
                        "assignments",
                        RowWriter.assignments(backfill.assignments()).replace("\n  ", " ")),
                Map.entry("size", String.valueOf(backfill.batchSize())),
                Map.entry("looks", String.valueOf(LOOKS)),
                Map.entry("row_join", SqlText.identifier(backfill.table().name()) + ".ctid = belay_batch.belay_row"),
                Map.entry("largest", String.valueOf(LARGEST_BATCH)),
                Map.entry("most_looks", String.valueOf(MOST_LOOKS)),
                Map.entry("skipping", String.valueOf(SKIPPING)),
                Map.entry("held", held()),
                Map.entry("key_json", "jsonb_build_array(" + SqlText.joined(key, BackfillBlock::asText) + ")"),
                Map.entry("state", state.name()),
                Map.entry("unit", state.unit(backfill.change(), backfill.unit())),
                Map.entry("row", stateRow()),
                Map.entry("commit", "COMMIT;\nSET TRANSACTION ISOLATION LEVEL READ COMMITTED;"),
                Map.entry("find_holder", findHolder()),
                Map.entry("lock_timeout", SqlText.literal(SqlText.milliseconds(policy.lockTimeout()))),
                Map.entry("throttle", throttle()),
                Map.entry(
                        "progress",
                        PlpgsqlBlock.format("filled " + PlpgsqlBlock.VALUE + " rows of " + backfill.table()
                                + " in pass " + PlpgsqlBlock.VALUE)),
                Map.entry(
                        "done",
                        PlpgsqlBlock.format("filled " + PlpgsqlBlock.VALUE + " rows of " + backfill.table()
                                + ", done after " + PlpgsqlBlock.VALUE + " passes")),
                Map.entry("warn_unfilled", warnUnfilled()),
                Map.entry("refuse_timeout", refuseTimeout()),
                Map.entry("refuse_second", refuseSecond()),
                Map.entry("refuse_endless", refuseEndless()),
                Map.entry("refuse_failures", refuseFailures()));
        return PlpgsqlBlock.run(PlpgsqlBlock.filled(BLOCK, gaps));
    }

    /** Variables of the key's own type, modifier and collation; any other collation could not be compared with it. */
    private String keyVariables(List<Identifier> key) {
        return List.of("from", "upto", "last", "end").stream()
                .map(role -> lines(number -> variable(role, number) + " " + table + "."
                        + SqlText.identifier(key.get(number - 1)) + "%TYPE;"))
                .collect(Collectors.joining("\n"));
    }

    private String columns(List<Identifier> key) {
        return SqlText.joined(
                key, column -> SqlText.identifier(backfill.table().name()) + "." + SqlText.identifier(column));
    }

    private String batchKey(List<Identifier> key) {
        return joined(number -> SqlText.identifier(key.get(number - 1)) + " AS belay_key_" + number);
    }

    private String join(List<Identifier> key) {
        return IntStream.rangeClosed(1, key.size())
                .mapToObj(number -> SqlText.identifier(backfill.table().name()) + "."
                        + SqlText.identifier(key.get(number - 1)) + " = belay_batch.belay_key_" + number)
                .collect(Collectors.joining(" AND "));
    }

    private static String asText(Identifier column) {
        return SqlText.identifier(column) + "::text";
    }

    private String held() {
        return lines(number -> variable("from", number) + " := belay_held -> 0 ->> " + (number - 1) + ";\n"
                + variable("upto", number) + " := " + variable("from", number) + ";");
    }

    private String stateRow() {
        return SqlText.literals(
                List.of(policy.service(), backfill.table().schema().value(), backfill.change(), backfill.unit()));
    }

    private String throttle() {
        String pause = backfill.pause().isZero() ? "" : "PERFORM pg_sleep(" + seconds(backfill.pause()) + ");\n";
        return pause
                + policy.maximumReplicationLag()
                        .map(BackfillBlock::waitForReplicas)
                        .orElse("");
    }

    /** A role that may not see the replicas reads NULL and does not wait. */
    private static String waitForReplicas(Duration lag) {
        return """
                WHILE (SELECT max(replay_lag) FROM pg_catalog.pg_stat_replication) > %s LOOP
                  PERFORM pg_sleep(0.5);
                  RAISE NOTICE 'waiting for a replica';
                END LOOP;
                """.formatted(SqlText.interval(lag));
    }

    private String findHolder() {
        return PlpgsqlBlock.filled(
                        FIND_HOLDER,
                        Map.of("state", state.name(), "unit", state.unit(backfill.change(), backfill.unit())))
                .strip();
    }

    private String refuseTimeout() {
        return PlpgsqlBlock.refuse(
                "backfill-statement-timeout",
                "The backfill of " + backfill.table() + " is one long statement, and statement_timeout = "
                        + PlpgsqlBlock.VALUE + " would end it."
                        + " Give the connection the option -c statement_timeout=0, or run"
                        + " ALTER ROLE " + PlpgsqlBlock.VALUE + " SET statement_timeout = 0 and connect again.",
                "current_setting('statement_timeout')",
                "quote_ident(session_user)");
    }

    private String refuseSecond() {
        return PlpgsqlBlock.refuse(
                "backfill-runs-already",
                "The backfill of " + backfill.table() + " is being run by another session (pid " + PlpgsqlBlock.VALUE
                        + "). Let it finish, or"
                        + " end it with SELECT pg_terminate_backend(" + PlpgsqlBlock.VALUE
                        + ") and run this again: it goes on where that one"
                        + " stopped.",
                "coalesce(belay_holder::text, 'unknown')",
                "coalesce(belay_holder::text, 'pid')");
    }

    private String refuseEndless() {
        return PlpgsqlBlock.refuse(
                "backfill-never-ends",
                PlpgsqlBlock.VALUE + " rows of " + backfill.table()
                        + " still match the condition of the backfill after they were set;"
                        + " correct the condition or the values.",
                "belay_still");
    }

    private String refuseFailures() {
        return PlpgsqlBlock.refuse(
                "backfill-blocked",
                "A batch of " + backfill.table() + " failed 100 times in a row: " + PlpgsqlBlock.VALUE
                        + ". Run this again when the table is" + " less busy: it goes on where it stopped.",
                "belay_error");
    }

    private String warnUnfilled() {
        return "RAISE WARNING "
                + PlpgsqlBlock.format("[backfill-outrun] Clients add rows of " + backfill.table()
                        + " that need a value, or change their keys, as fast as they are filled: some are left.")
                + ";";
    }

    private static String seconds(Duration duration) {
        return java.math.BigDecimal.valueOf(duration.toMillis(), 3)
                .stripTrailingZeros()
                .toPlainString();
    }

    private static String variable(String role, int number) {
        return "belay_" + role + "_" + number;
    }

    private String list(String role) {
        return joined(number -> variable(role, number));
    }

    private String row(String role) {
        return backfill.key().size() == 1 ? list(role) : "(" + list(role) + ")";
    }

    private String joined(IntFunction<String> text) {
        return IntStream.rangeClosed(1, backfill.key().size()).mapToObj(text).collect(Collectors.joining(", "));
    }

    private String lines(IntFunction<String> text) {
        return IntStream.rangeClosed(1, backfill.key().size()).mapToObj(text).collect(Collectors.joining("\n"));
    }
}
