package dev.belay.core.report.rehearsal;

/**
 * A backfill that was killed on its way and run again.
 *
 * @param victim who was killed
 * @param rowsDone the rows it had filled when it was killed
 * @param rows the rows it had to fill
 * @param killed false where it had ended before it could be killed midway
 */
public record KillReport(Victim victim, long rowsDone, long rows, boolean killed) {
    /** Who is killed. */
    public enum Victim {
        /** The client: its connection is cut. */
        CLIENT,
        /** The server process of the session, with SIGKILL: the whole server recovers from its log. */
        SERVER_PROCESS
    }

    @Override
    public String toString() {
        var who = victim == Victim.CLIENT ? "client" : "server process";
        return killed
                ? who + " killed at " + rowsDone + " of " + rows + " rows"
                : who + " not killed: " + rows + " rows";
    }
}
