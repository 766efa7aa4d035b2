package dev.belay.postgres.sync;

import dev.belay.postgres.random.Dice;
import dev.belay.postgres.sync.Row.Key;
import dev.belay.postgres.sync.TableModel.Outcome;
import dev.belay.postgres.sync.TableModel.Stage;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** A setting on a database: its sessions, its values, and its rule. */
final class Surroundings {

    private final SyncDatabase database;
    private final Setting setting;
    private final Conversions conversions;
    private final Samples samples;
    private final Client client;
    private final Client other;

    Surroundings(SyncDatabase database, Setting setting) throws SQLException {
        this.database = database;
        this.setting = setting;
        this.conversions = new Conversions(database.migrator(), setting);
        this.samples = Samples.of(setting.kind(), conversions);
        this.client = database.client(setting);
        this.other = database.other(setting);
    }

    Setting setting() {
        return setting;
    }

    Samples samples() {
        return samples;
    }

    RandomWrites writes(Dice dice) {
        return new RandomWrites(dice, setting, samples, conversions);
    }

    Rule rule() {
        return new Rule(setting, conversions);
    }

    Client client() {
        return client;
    }

    /** Another client of the same kind. */
    Client other() {
        return other;
    }

    /** Ends what a trial that went wrong has left open. */
    void endTransactions() throws SQLException {
        for (Client each : List.of(client, other)) {
            if (!each.connection().getAutoCommit()) {
                each.connection().rollback();
                each.connection().setAutoCommit(true);
            }
        }
    }

    /** Whether a statement has to wait for somebody; false when it has come to its end. */
    boolean waits(Client of, CompletableFuture<String> statement) throws SQLException {
        return database.waits(of.connection(), statement);
    }

    /** Runs the backfill on a session of its own; the answer is what is wrong, or nothing. */
    CompletableFuture<String> backfill(SyncTable table) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                table.backfill(database.runner());
                return "";
            } catch (SQLException refused) {
                return String.valueOf(refused.getMessage());
            }
        });
    }

    boolean backfillWaits(CompletableFuture<String> backfill) throws SQLException {
        return database.backfillWaits(backfill);
    }

    Connection migrator() {
        return database.migrator();
    }

    SyncTable table() throws SQLException {
        return new SyncTable(
                database.migrator(), database.major(), setting, samples, conversions, database.nextTable());
    }

    /**
     * What a statement makes of the rows of a life. A default that nobody can foretell has given a row what it holds
     * now, if that looks like it, or what the statement has overwritten at once.
     */
    Outcome outcome(Stage stage, Map<Key, Row> before, Write write, Map<Key, Row> seen) {
        return outcome(stage, before, write, seen, Set.of());
    }

    /** The same of a statement that has waited, and does not see some of the rows. */
    Outcome outcome(Stage stage, Map<Key, Row> before, Write write, Map<Key, Row> seen, Set<Key> unseen) {
        Map<Key, Image> fresh = new HashMap<>();
        seen.forEach((key, row) -> given(row.old()).ifPresent(value -> fresh.put(key, value)));
        Outcome outcome = after(stage, before, write, fresh, unseen);
        outcome.rows().forEach((key, row) -> {
            if (!row.equals(seen.get(key))) {
                fresh.remove(key);
            }
        });
        return after(stage, before, write, fresh, unseen);
    }

    private Outcome after(Stage stage, Map<Key, Row> before, Write write, Map<Key, Image> fresh, Set<Key> unseen) {
        return TableModel.after(
                rule(), samples, stage, before, write, key -> fresh.getOrDefault(key, Conversions.UNKNOWN), unseen);
    }

    private Optional<Image> given(Image old) {
        boolean fits = switch (setting.source()) {
            case NOTHING, CONSTANT -> false;
            case VOLATILE ->
                old.parts()
                        .get(0)
                        .filter(text ->
                                setting.kind().freshImage().matcher(text).matches())
                        .isPresent();
            case IDENTITY, ALWAYS ->
                old.parts().get(0).filter(text -> text.length() == 7).isPresent();
        };
        return fits ? Optional.of(old) : Optional.empty();
    }
}
