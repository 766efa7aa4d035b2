package dev.belay.core.ddl;

import dev.belay.core.config.BackfillPolicy;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a backfill waits for replicas that are too far behind: by the time of their replay, by the bytes that they have
 * yet to replay, or by either. A role that may not read where they are is told so, and does not wait. A receiver that
 * replays nothing, such as {@code pg_receivewal}, is not waited for.
 *
 * @param limits the limits; without one nothing is written
 * @param messages what it tells
 */
record ReplicaWait(BackfillPolicy limits, BackfillMessages messages) {

    private static final String BYTES = "pg_wal_lsn_diff(pg_current_wal_lsn(), replay_lsn)";

    /** The parts of the block; empty where replicas may be as late as they like. */
    Map<String, String> gaps() {
        boolean waits = limits.maximumReplicationLag().isPresent()
                || limits.maximumReplicationBytes().isPresent();
        return Map.of(
                "replica_variables", waits ? BackfillTemplate.REPLICA_VARIABLES : "",
                "wait_for_replicas", waits ? text() : "");
    }

    private String text() {
        return PlpgsqlBlock.filled(
                BackfillTemplate.WAIT_FOR_REPLICAS,
                Map.of(
                        "bytes", BYTES,
                        "too_far", tooFar(),
                        "longest_wait", SqlText.interval(limits.maximumReplicationWait()),
                        "warn_hidden", messages.warnHiddenReplicas(),
                        "waiting", messages.waitingForReplicas(),
                        "refuse_behind", messages.refuseReplicasBehind(limits.maximumReplicationWait()),
                        "commit", BackfillBlock.COMMIT));
    }

    private String tooFar() {
        Stream<String> time =
                limits.maximumReplicationLag().stream().map(lag -> "replay_lag > " + SqlText.interval(lag));
        Stream<String> bytes = limits.maximumReplicationBytes().stream().map(most -> BYTES + " > " + most);
        return Stream.concat(time, bytes).collect(Collectors.joining(" OR "));
    }
}
