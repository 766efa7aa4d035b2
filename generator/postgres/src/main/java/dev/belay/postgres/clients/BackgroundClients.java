package dev.belay.postgres.clients;

import dev.belay.core.plan.Phase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;

/** Clients that go on writing, each in a thread of its own, until they are told to stop. */
final class BackgroundClients {
    private final List<Writer> writers = new ArrayList<>();

    BackgroundClients(List<Client> clients, Phase phase, int statements, int boundary) {
        clients.forEach(client -> writers.add(new Writer(client, phase, statements, boundary)));
    }

    /** Starts all of them and returns when each has gone through all tables once. */
    void start() throws InterruptedException {
        writers.forEach(Thread::start);
        for (Writer writer : writers) {
            writer.firstRound.await();
        }
    }

    /** Lets each go through all tables once more, and stops them. */
    void stop() throws InterruptedException, SQLException {
        writers.forEach(writer -> writer.stopping.countDown());
        for (Writer writer : writers) {
            writer.join();
        }
        for (Writer writer : writers) {
            if (writer.failure.get() != null) {
                throw new SQLException(
                        "A client in the background gave up: "
                                + writer.failure.get().getMessage(),
                        writer.failure.get());
            }
        }
    }

    private static final class Writer extends Thread {
        final CountDownLatch firstRound = new CountDownLatch(1);
        final AtomicReference<Exception> failure = new AtomicReference<>();
        final CountDownLatch stopping = new CountDownLatch(1);
        private final Client client;
        private final Phase phase;
        private final int statements;
        private final int boundary;

        Writer(Client client, Phase phase, int statements, int boundary) {
            super("belay-client");
            setDaemon(true);
            this.client = client;
            this.phase = phase;
            this.statements = statements;
            this.boundary = boundary;
        }

        @Override
        public void run() {
            client.whileUnitRuns(true);
            try {
                boolean last = false;
                while (!last) {
                    last = stopping.getCount() == 0;
                    client.round(client.quota(statements), phase, boundary);
                    firstRound.countDown();
                }
            } catch (SQLException | RuntimeException e) {
                failure.set(e);
            } finally {
                client.whileUnitRuns(false);
                firstRound.countDown();
            }
        }
    }
}
