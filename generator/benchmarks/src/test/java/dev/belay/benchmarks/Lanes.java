package dev.belay.benchmarks;

import dev.belay.postgres.server.EmbeddedServer;
import dev.belay.postgres.server.PostgresBinaries;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;

/**
 * Servers for runs that go on side by side, one for each: a run counts the bytes of its server's log, and is not to
 * wait for another one's checkpoint. A server is used again by the next run, and stops when the process ends.
 */
final class Lanes {

    private static final int MAJOR = 15;
    private static final Deque<EmbeddedServer> IDLE = new ConcurrentLinkedDeque<>();

    private Lanes() {}

    /** A server that nobody uses. */
    static Lane enter() {
        EmbeddedServer idle = IDLE.poll();
        return new Lane(idle == null ? EmbeddedServer.start(MAJOR, PostgresBinaries.provided()) : idle);
    }

    /**
     * A server for one run.
     *
     * @param server the server
     */
    record Lane(EmbeddedServer server) implements AutoCloseable {

        @Override
        public void close() {
            IDLE.push(server);
        }
    }
}
