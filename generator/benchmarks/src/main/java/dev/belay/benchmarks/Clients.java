package dev.belay.benchmarks;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The clients of both releases, and the rows of everybody. */
final class Clients {

    /** The name of the release before the change in everything that is reported. */
    static final String OLD = "old";

    /** The name of the release after it. */
    static final String NEW = "new";

    /** The name of the release that follows that one before the contract. */
    static final String LAST = "last";

    private final Connections connections;
    private final Scenario scenario;
    private final BenchOptions options;
    private final Recorder recorder;
    private final TableCheck check;
    private final Gate gate = new Gate();
    private final List<Owner> ofOld = new ArrayList<>();
    private final List<Owner> ofNew = new ArrayList<>();
    private final List<Owner> resting = new ArrayList<>();
    private final Map<String, List<LoadClient>> running = new HashMap<>();
    private final List<Sessions> sessions = new ArrayList<>();
    private long started;

    Clients(Connections connections, Scenario scenario, BenchOptions options, Recorder recorder) {
        this.connections = connections;
        this.scenario = scenario;
        this.options = options;
        this.recorder = recorder;
        check = new TableCheck(connections, scenario, recorder);
    }

    /** Gives each row that was loaded to its owner. */
    void adopt() throws SQLException {
        Map<Integer, Owner> bySlot = new HashMap<>();
        for (int slot = 0; slot < Owners.SLOTS; slot++) {
            Owner owner = new Owner(OLD, scenario.before(), Owners.firstFresh(slot, options.rows()));
            bySlot.put(slot, owner);
            of(slot).add(owner);
        }
        check.adopt(bySlot, options.rows());
    }

    private List<Owner> of(int slot) {
        if (slot < options.clients()) {
            return ofOld;
        }
        return slot < 2 * options.clients() ? ofNew : resting;
    }

    /** The rows that the next release will own become its own, as it finds them. */
    void handOverToNew() throws SQLException {
        check.handOver(ofNew, NEW, scenario.after());
    }

    /** They go back to the release before, as that one finds them. */
    void handBackToOld() throws SQLException {
        check.handOver(ofNew, OLD, scenario.before());
    }

    /** The previous release has ended: its rows, and those that nobody touches, go to the next one, too. */
    void handOverTheRest() throws SQLException {
        check.handOver(Stream.concat(ofOld.stream(), resting.stream()).toList(), NEW, scenario.after());
    }

    /** A release follows the next one before the contract: all rows become its own. */
    void handOverToLast(Release last) throws SQLException {
        check.handOver(all(), LAST, last);
    }

    /** Rows of each release go to a client of the other one, so that both have written them. */
    void exchange() throws SQLException {
        gate.close();
        try {
            check.rows(all());
            check.agreement();
            for (int index = 0; index < ofOld.size(); index++) {
                swap(ofOld.get(index), ofNew.get(index));
            }
            check.handOver(ofOld, OLD, scenario.before());
            check.handOver(ofNew, NEW, scenario.after());
        } finally {
            gate.open();
        }
    }

    /** Every other row changes its owner. */
    private static void swap(Owner one, Owner other) {
        List<Long> fromOne = one.rows().rows();
        List<Long> fromOther = other.rows().rows();
        move(fromOne, one, other);
        move(fromOther, other, one);
    }

    private static void move(List<Long> rows, Owner from, Owner to) {
        for (int index = 0; index < rows.size(); index += 2) {
            to.rows().put(rows.get(index), from.rows().get(rows.get(index)));
            from.rows().put(rows.get(index), null);
        }
    }

    /** Starts all clients of a release: half of them with sessions of their own, half behind a pooler. */
    void start(String release) throws SQLException {
        Release known = release.equals(OLD) ? scenario.before() : scenario.after();
        Sessions pool = Sessions.pool(connections, known, Math.max(1, options.clients() / 4));
        sessions.add(pool);
        List<LoadClient> clients = new ArrayList<>();
        for (Owner owner : release.equals(OLD) ? ofOld : ofNew) {
            boolean prepares = clients.size() % 2 == 0;
            Sessions own = prepares ? Sessions.own(connections, known) : pool;
            if (prepares) {
                sessions.add(own);
            }
            long seed = options.seed() * 31 + started++;
            clients.add(new LoadClient(release, owner, seed, own, gate, recorder));
        }
        running.put(release, clients);
        clients.forEach(Thread::start);
    }

    /** Ends all clients of a release. */
    void stop(String release) throws InterruptedException {
        for (LoadClient client : running.getOrDefault(release, List.of())) {
            client.finish();
        }
        running.remove(release);
    }

    /** Compares every row with what its owner believes. */
    void checkRows() throws SQLException {
        gate.close();
        try {
            check.rows(all());
        } finally {
            gate.open();
        }
    }

    /** Compares the two shapes as well. */
    void checkBothShapes() throws SQLException {
        gate.close();
        try {
            check.rows(all());
            check.agreement();
        } finally {
            gate.open();
        }
    }

    private List<Owner> all() {
        return Stream.of(ofOld, ofNew, resting).flatMap(List::stream).toList();
    }

    /** The releases whose clients run. */
    List<String> running() {
        return running.keySet().stream().sorted().toList();
    }

    /** Ends all clients and their sessions. */
    void finish() throws SQLException, InterruptedException {
        for (String release : running()) {
            stop(release);
        }
        for (Sessions each : sessions) {
            each.close();
        }
    }
}
