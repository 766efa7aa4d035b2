package dev.belay.core.ddl;

import dev.belay.core.config.BackfillPolicy;
import dev.belay.core.config.Policy;
import dev.belay.dsl.names.Identifier;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A batched backfill as one DO block. Each batch is a window over the key in a transaction of its own: rows that a
 * client holds are skipped, and waited for in the end.
 *
 * <p>Clients wait for a row as long as its batch takes, so that batches go by their time and not by a number of rows.
 * It is the time before COMMIT, since fewer rows would not make a slow COMMIT any faster.
 *
 * <p>To skip what is held, each row is locked before it is set, which costs half as much again as setting it. Where
 * nobody was in the way of late, a batch is therefore one plain UPDATE that gives up after a millisecond of waiting,
 * and is then made again the careful way, as are the next ones. A trigger of somebody else might swallow that it got no
 * lock: a table that has one is filled the careful way. So are the first rows, and those of a second pass, because that
 * way also tells which rows are still to be set.
 *
 * <p>A client that goes away is noticed by the messages of progress: PostgreSQL arms {@code
 * client_connection_check_interval} only before a statement begins, so that setting it in the block has no effect (14,
 * 15, 18; {@code BackfillTest}). They are raised before COMMIT, behind which {@code client_min_messages} is the
 * client's own again.
 *
 * <p>It ends whatever clients do. A pass stops at the greatest key of its start, and the smallest batch grows once it
 * has looked at twice the rows that there were: clients then add rows in front of it faster than it goes on.
 *
 * <p>A row that was held is behind the pass, and one whose key clients change may be anywhere. So a pass is followed by
 * a look at the whole table by one statement, which sees every row once. What it finds is waited for by its key, each
 * row by itself: nobody waits for a row of the backfill while it waits for one of theirs. Where it finds more than that
 * is worth, another pass comes first. Then it looks again. Clients that move or add rows each time are left behind
 * after some looks, with a warning.
 *
 * <p>A batch with a row that cannot be filled is tried again with half the rows, until that row is alone and its key
 * can be told. What lies before it is filled by then.
 *
 * <p>A row that is locked stays where it is, so the update takes it from its place instead of by its key. Between the
 * snapshot and the lock a client may still have moved it: then it is not found there, and the look comes to it.
 */
final class BackfillBlock {

    private static final int LARGEST_BATCH = 1_000_000;

    /** How often rows are looked for that no pass filled, and how many of them the first time. */
    private static final int MOST_LOOKS = 10;

    private static final int ROWS_OF_A_LOOK = 1_000;

    /** How many batches lock their rows first after one that met a client, at first and at most. */
    private static final int CAUTION = 10;

    private static final int MOST_CAUTION = 1_000;

    static final String COMMIT = "COMMIT;\nSET TRANSACTION ISOLATION LEVEL READ COMMITTED;";

    private final Policy policy;
    private final Backfill backfill;
    private final StateTable state;
    private final List<Identifier> key;
    private final String table;
    private final BackfillMessages messages;

    BackfillBlock(Policy policy, Backfill backfill) {
        this.policy = policy;
        this.backfill = backfill;
        this.state = new StateTable(policy);
        this.key = backfill.key().stream().map(column -> column.name()).toList();
        this.table = SqlText.table(backfill.table());
        this.messages = new BackfillMessages(backfill.table());
    }

    String text() {
        Map<String, String> gaps = new HashMap<>();
        gaps.putAll(keyGaps());
        gaps.putAll(positionGaps());
        gaps.putAll(batchGaps());
        gaps.putAll(sizeGaps());
        gaps.putAll(progressGaps());
        gaps.putAll(messageGaps());
        gaps.putAll(new ReplicaWait(policy.backfill(), messages).gaps());
        return PlpgsqlBlock.run(PlpgsqlBlock.filled(BackfillTemplate.BLOCK, gaps));
    }

    /** How the columns of the key are named, compared and ordered. */
    private Map<String, String> keyGaps() {
        return Map.of(
                "keys", keyVariables(),
                "key", SqlText.identifiers(key),
                "key_row", key.size() == 1 ? columns() : "(" + columns() + ")",
                "key_descending", SqlText.joined(key, column -> SqlText.identifier(column) + " DESC"),
                "key_json", "jsonb_build_array(" + SqlText.joined(key, BackfillBlock::asText) + ")",
                "batch_key", batchKey(),
                "join", join());
    }

    /** Where a window begins and ends, where the pass is and where it ends. */
    private Map<String, String> positionGaps() {
        return Map.ofEntries(
                Map.entry("froms", list("from")),
                Map.entry("froms_row", row("from")),
                Map.entry("uptos", list("upto")),
                Map.entry("uptos_row", row("upto")),
                Map.entry(
                        "uptos_end",
                        lines(number -> variable("upto", number) + " := " + variable("end", number) + ";")),
                Map.entry("ends", list("end")),
                Map.entry("ends_row", row("end")),
                Map.entry("last", variable("last", 1)),
                Map.entry("lasts_row", row("last")),
                Map.entry("lasts_reset", lines(number -> variable("last", number) + " := NULL;")),
                Map.entry(
                        "lasts_advance",
                        lines(number -> variable("last", number) + " := " + variable("upto", number) + ";")),
                Map.entry("held", held()));
    }

    /** What a batch does. */
    private Map<String, String> batchGaps() {
        return Map.of(
                "summary", PlpgsqlBlock.comment(summary()),
                "table", table,
                "regclass", SqlText.literal(table),
                "needed", SqlText.parenthesized(backfill.needed()),
                "assignments", RowWriter.assignments(backfill.assignments()).replace("\n  ", " "),
                "row_join", SqlText.identifier(backfill.table().name()) + ".ctid = belay_batch.belay_row",
                "most_looks", String.valueOf(MOST_LOOKS),
                "caution", String.valueOf(CAUTION),
                "most_caution", String.valueOf(MOST_CAUTION));
    }

    /** Whoever reviews the block looks for this line among three hundred. */
    private String summary() {
        String statement = "UPDATE " + table + "\nSET " + RowWriter.assignments(backfill.assignments()) + "\nWHERE "
                + backfill.needed().text();
        return "In short, a few rows at a time in the order of " + SqlText.identifiers(key)
                + ", beside clients, going on where a run was cut off:\n"
                + statement.indent(2).stripTrailing();
    }

    /** How many rows a batch has, and how long it is to take. */
    private Map<String, String> sizeGaps() {
        BackfillPolicy limits = policy.backfill();
        return Map.of(
                "most", String.valueOf(backfill.batchSize()),
                "least", String.valueOf(Math.min(limits.minimumBatchSize(), backfill.batchSize())),
                "time", String.valueOf(limits.batchTime().toMillis()),
                "look", String.valueOf(Math.min(ROWS_OF_A_LOOK, backfill.batchSize())),
                "largest", String.valueOf(LARGEST_BATCH));
    }

    /** The row of progress, and what happens between two batches. */
    private Map<String, String> progressGaps() {
        return Map.of(
                "state", state.name(),
                "unit", state.unit(backfill.change(), backfill.unit()),
                "row", stateRow(),
                "resume", lines(number -> variable("last", number) + " := belay_last ->> " + (number - 1) + ";"),
                "last_key", "jsonb_build_array(" + joined(number -> variable("upto", number) + "::text") + ")",
                "find_holder", findHolder(),
                "commit", COMMIT,
                "lock_timeout", SqlText.literal(SqlText.milliseconds(policy.lockTimeout())),
                "pause", pause());
    }

    private Map<String, String> messageGaps() {
        return Map.of(
                "progress", messages.progress(),
                "done", messages.done(),
                "warn_unfilled", messages.warnUnfilled(),
                "refuse_timeout", messages.refuseTimeout(),
                "refuse_second", messages.refuseSecond(),
                "refuse_row", messages.refuseRow(keyNames(), "concat_ws(', ', " + list("from") + ")"),
                "refuse_endless", messages.refuseEndless(),
                "refuse_failures", messages.refuseFailures());
    }

    private String keyNames() {
        return key.stream().map(Identifier::value).collect(Collectors.joining(", "));
    }

    /** Variables of the key's own type, modifier and collation; any other collation could not be compared with it. */
    private String keyVariables() {
        return List.of("from", "upto", "last", "end").stream()
                .map(role -> lines(number -> variable(role, number) + " " + table + "."
                        + SqlText.identifier(key.get(number - 1)) + "%TYPE;"))
                .collect(Collectors.joining("\n"));
    }

    private String columns() {
        return SqlText.joined(
                key, column -> SqlText.identifier(backfill.table().name()) + "." + SqlText.identifier(column));
    }

    private String batchKey() {
        return joined(number -> SqlText.identifier(key.get(number - 1)) + " AS belay_key_" + number);
    }

    private String join() {
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

    private String pause() {
        return backfill.pause().isZero() ? "" : "PERFORM pg_sleep(" + seconds(backfill.pause()) + ");";
    }

    private String findHolder() {
        return PlpgsqlBlock.filled(
                        BackfillTemplate.FIND_HOLDER,
                        Map.of("state", state.name(), "unit", state.unit(backfill.change(), backfill.unit())))
                .strip();
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
