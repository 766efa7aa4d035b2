package dev.belay.maven;

import static dev.belay.maven.GoalProject.files;
import static dev.belay.maven.GoalProject.set;
import static dev.belay.maven.GoalProject.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.belay.core.Sha256;
import dev.belay.core.lock.Lock;
import dev.belay.core.lock.ReleasedState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What has been released stays as it is, in the sources, in the lock and in the folders of every service. */
final class ReleaseTest {

    @TempDir
    private Path root;

    private ReleasedShop shop;

    @BeforeEach
    void release() throws Exception {
        shop = new ReleasedShop(root);
        shop.write();
        shop.run(new SyncMojo());
    }

    @Test
    void releaseWritesTheLockAndNothingElse() throws Exception {
        Map<String, String> before = files(root);
        shop.run(new ReleaseMojo());
        Map<String, String> after = files(root);
        assertThat(after.remove("shop/" + Lock.FILE))
                .contains(
                        "\"newest\": \"0003_payments\"",
                        "\"../drizzle/drizzle/0000_orders_01_expand_new_tables.sql\": \"");
        assertThat(after.remove("shop/" + ReleasedState.FILE)).contains("\"id\": \"0003_payments\"");
        assertThat(after).isEqualTo(before);
        shop.run(new CheckMojo());
        shop.run(new SyncMojo());
        after.put("shop/" + Lock.FILE, Files.readString(shop.lock()));
        after.put("shop/" + ReleasedState.FILE, Files.readString(shop.state()));
        assertThat(files(root)).isEqualTo(after);
    }

    @Test
    void releaseAppends() throws Exception {
        var first = new ReleaseMojo();
        set(first, "upTo", "0001_orders");
        shop.run(first);
        List<String> before = Files.readAllLines(shop.lock());
        shop.run(new ReleaseMojo());
        List<String> after = Files.readAllLines(shop.lock());
        assertThat(after).containsSubsequence(before.subList(4, before.size() - 3));
        assertThat(before).contains("  \"newest\": \"0001_orders\",");
        assertThat(after).contains("  \"newest\": \"0003_payments\",");
        shop.run(new CheckMojo());
    }

    @Test
    void anUnsyncedFolderIsNotReleased() throws Exception {
        write(shop.migration(), "SELECT 1;\n");
        refused(new ReleaseMojo(), "release-of-other-files", "V1__orders_01_expand");
        assertThat(shop.lock()).doesNotExist();
    }

    @Test
    void releasedFilesAreNotRenderedAgain() throws Exception {
        shop.run(new ReleaseMojo());
        Map<String, String> before = files(root);
        shop.settings("policy:\n  lockTimeout: 7s\n");
        shop.compile("Notes", "0004_notes", "\"notes\"", "2026-01-04T10:00");
        shop.run(new SyncMojo());
        Map<String, String> after = files(root);
        before.forEach((path, text) -> {
            if (path.endsWith(".sql")) {
                assertThat(after).containsEntry(path, text);
            }
        });
        assertThat(after.get("shop/db/migration/V4__notes_01_expand_new_tables.sql"))
                .contains("7s");
        shop.run(new CheckMojo());
    }

    @Test
    void anEditedReleasedFileIsRefusedByEveryGoalAndNeverOverwritten() throws Exception {
        shop.run(new ReleaseMojo());
        String edited = Files.readString(shop.migration()) + "-- mine\n";
        write(shop.migration(), edited);
        refused(new CheckMojo(), "released-file-edited", "V1__orders_01_expand_new_tables.sql", "0001_orders");
        var overwriting = new SyncMojo();
        set(overwriting, "overwrite", true);
        refused(overwriting, "released-file-edited", "0001_orders");
        assertThat(shop.migration()).hasContent(edited);
        Files.delete(shop.migration());
        refused(new CheckMojo(), "released-file-missing", "V1__orders_01_expand_new_tables.sql", "0001_orders");
    }

    /** Whoever makes the hashes anew is found out all the same. */
    @Test
    void aStateThatDoesNotFollowFromTheLockIsRefused() throws Exception {
        shop.run(new ReleaseMojo());
        String state = Files.readString(shop.state());
        String untrue = state.replace("\"name\": \"payments\"", "\"name\": \"paiments\"");
        write(shop.state(), untrue);
        refused(new CheckMojo(), "released-state-edited", ReleasedState.FILE);
        write(shop.lock(), Files.readString(shop.lock()).replace(Sha256.of(state), Sha256.of(untrue)));
        refused(new CheckMojo(), "released-state-untrue", ReleasedState.FILE);
        shop.run(new ReleaseMojo());
        assertThat(shop.state()).hasContent(state);
        shop.run(new CheckMojo());
    }

    /** A contract has moved the table long ago, whatever the policy says now. */
    @Test
    void aPurgeFindsWhatAReleasedContractHasKeptWhereItKeptIt() throws Exception {
        shop.define(
                "DropPayments",
                "0004_drop_payments",
                "2026-01-04T10:00",
                "change.table(\"payments\").drop().retain();");
        shop.define("Contract", "0005_contract", "2026-01-05T10:00", "change.contract(DropPayments.class);");
        shop.run(new SyncMojo());
        shop.run(new ReleaseMojo());
        shop.settings("policy:\n  retentionSchema: elsewhere\n");
        shop.define("Purge", "0006_purge", "2026-01-06T10:00", "change.purge(DropPayments.class);");
        shop.run(new SyncMojo());
        Map<String, String> after = files(root.resolve("shop/db/migration"));
        assertThat(after.entrySet().stream().filter(file -> file.getKey().contains("purge")))
                .isNotEmpty()
                .allSatisfy(file -> assertThat(file.getValue()).doesNotContain("elsewhere"))
                .anySatisfy(file -> assertThat(file.getValue()).contains("DROP TABLE belay_retained.payments"));
        shop.run(new ReleaseMojo());
        shop.run(new CheckMojo());
        assertThat(Files.readString(shop.lock())).contains("\"deltaSha256\"");
    }

    @Test
    void anEditedMigrationIsRefused() throws Exception {
        shop.run(new ReleaseMojo());
        shop.compile("Orders", "0001_orders", "\"orders2\"", "2026-01-01T10:00");
        refused(new CheckMojo(), "released-migration-changed", "0001_orders", "orders2");
    }

    @Test
    void aMigrationThatIsGoneIsRefused() throws Exception {
        shop.run(new ReleaseMojo());
        Files.delete(root.resolve("shop/classes/shop/Orders.class"));
        refused(new CheckMojo(), "released-migration-missing", "0001_orders");
    }

    @Test
    void aToolThatComesLaterGetsTheWholeHistory() throws Exception {
        shop.run(new ReleaseMojo());
        shop.settings("  - framework: knex\n    directory: migrations\n");
        shop.run(new SyncMojo());
        assertThat(files(root.resolve("shop/migrations"))).isNotEmpty();
        shop.run(new CheckMojo());
    }

    private void refused(AbstractMojo goal, String... words) throws IOException {
        var log = new KeptLog();
        goal.setLog(log);
        assertThatExceptionOfType(MojoFailureException.class).isThrownBy(() -> shop.run(goal));
        assertThat(String.join("\n", log.errors)).contains(words);
    }

    /** A log whose errors can be read. */
    static final class KeptLog extends SystemStreamLog {

        final List<String> errors = new ArrayList<>();

        @Override
        public void error(CharSequence content) {
            errors.add(content.toString());
        }

        @Override
        public void info(CharSequence content) {}
    }
}
