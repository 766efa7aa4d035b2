package dev.belay.maven;

import static dev.belay.maven.GoalProject.files;
import static dev.belay.maven.GoalProject.printed;
import static dev.belay.maven.GoalProject.set;
import static dev.belay.maven.GoalProject.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.belay.core.lock.Lock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Two branches of a real repository that both release: git finds the conflict, and the goal {@code rebase} leads out.
 */
final class RebaseTest {

    @TempDir
    private Path root;

    private ReleasedShop shop;

    @BeforeEach
    void releaseOnTwoBranches() throws Exception {
        shop = new ReleasedShop(root);
        shop.write();
        shop.serve("every");
        write(root.resolve(".gitignore"), "classes/\n");
        git("init", "-q", "-b", "main");
        syncAndRelease("base");
        git("checkout", "-q", "-b", "feature");
        shop.compile("Notes", "0004_notes", "\"notes\"", "2026-01-04T10:00");
        syncAndRelease("notes");
        git("checkout", "-q", "main");
        Files.delete(root.resolve("shop/classes/shop/Notes.class"));
        shop.compile("Labels", "0004_labels", "\"labels\"", "2026-01-05T10:00");
        syncAndRelease("labels");
    }

    @Test
    void gitFindsTheConflictAndEveryGoalTellsTheWayOut() throws Exception {
        git("checkout", "-q", "feature");
        assertThat(merge("main")).contains("CONFLICT (content): Merge conflict in shop/" + Lock.FILE);
        var log = new ReleaseTest.KeptLog();
        var check = new CheckMojo();
        check.setLog(log);
        assertThatExceptionOfType(MojoFailureException.class).isThrownBy(() -> shop.run(check));
        assertThat(log.errors).singleElement().asString().contains("[lock-merge-conflict]", "belay:rebase");
        Map<String, String> before = files(root.resolve("shop/src"));
        var rebase = new RebaseMojo();
        rebase.setLog(log);
        assertThatExceptionOfType(MojoFailureException.class).isThrownBy(() -> shop.run(rebase));
        assertThat(log.errors).last().asString().contains("[rebase-without-side]", "-Dbelay.keep=theirs");
        assertThat(files(root.resolve("shop/src"))).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"merge", "diff3", "zdiff3"})
    void theUnreleasedOnesComeOnTop(String style) throws Exception {
        git("config", "merge.conflictStyle", style);
        Map<String, String> main = files(root);
        git("checkout", "-q", "feature");
        merge("main");
        String told = printed(() -> shop.run(rebase("theirs")));
        assertThat(told)
                .contains("0004_notes, 2026-01-04T10:00 is now 0005_notes, 2026-01-05T10:01")
                .contains("db/migration/V4__notes_01_expand_new_tables.sql")
                .contains("docs/tools/drizzle.md", "drizzle/0003_notes_01_expand_new_tables.sql");
        assertThat(Files.readString(root.resolve("shop/src/shop/Notes.java")))
                .contains("@dev.belay.dsl.Migration(id = \"0005_notes\", at = \"2026-01-05T10:01\")");
        assertThat(Files.readString(shop.lock())).isEqualTo(main.get("shop/" + Lock.FILE));
        compileAll();
        shop.run(new SyncMojo());
        shop.run(new CheckMojo());
        Map<String, String> now = files(root);
        assertThat(now)
                .containsKeys(
                        "shop/db/migration/V4__labels_01_expand_new_tables.sql",
                        "shop/db/migration/V5__notes_01_expand_new_tables.sql",
                        "drizzle/drizzle/0004_notes_01_expand_new_tables.sql")
                .doesNotContainKeys(
                        "shop/db/migration/V4__notes_01_expand_new_tables.sql",
                        "drizzle/drizzle/0003_notes_01_expand_new_tables.sql");
        main.forEach((path, text) -> {
            if (path.endsWith(".sql")) {
                assertThat(now).containsEntry(path, text);
            }
        });
        assertThat(now.get("drizzle/drizzle/meta/_journal.json"))
                .containsSubsequence("0003_labels", "0004_notes")
                .doesNotContain("0003_notes");
        assertThat(now.values()).noneMatch(text -> text.contains("<<<<<<< "));
        shop.run(new ReleaseMojo());
        shop.run(new CheckMojo());
    }

    /** What a merge leaves for a tool is what a service without a past gets. */
    @Test
    void everyToolHasTheFilesOfAHistoryThatWasNeverBranched() throws Exception {
        git("checkout", "-q", "feature");
        merge("main");
        shop.run(rebase("theirs"));
        compileAll();
        shop.serve("fresh");
        shop.run(new SyncMojo());
        Map<String, String> merged = files(root.resolve("every"));
        Map<String, String> fresh = files(root.resolve("fresh"));
        assertThat(merged.keySet().stream().map(path -> path.split("/")[0]))
                .contains("alembic", "drizzle", "flyway", "golang-migrate", "knex", "pgroll", "prisma", "rails");
        merged.remove("belay.manifest.json");
        fresh.remove("belay.manifest.json");
        assertThat(merged).isEqualTo(fresh);
    }

    @Test
    void theOtherSideGoesFirstWhereItIsSaidSo() throws Exception {
        git("checkout", "-q", "feature");
        merge("main");
        shop.run(rebase("ours"));
        assertThat(Files.readString(root.resolve("shop/src/shop/Labels.java"))).contains("0005_labels");
        compileAll();
        shop.run(new SyncMojo());
        shop.run(new CheckMojo());
    }

    @Test
    void whatIsOnTopAlreadyStays() throws Exception {
        Map<String, String> before = files(root);
        shop.compile("Later", "0009_later", "\"later\"", "2026-02-01T10:00");
        assertThat(printed(() -> shop.run(new RebaseMojo()))).contains("comes after those that are");
        Map<String, String> after = files(root);
        after.remove("shop/src/shop/Later.java");
        after.remove("shop/classes/shop/Later.class");
        assertThat(after).isEqualTo(before);
    }

    private void compileAll() throws IOException {
        for (String name : List.of("Orders", "Customers", "Payments", "Notes", "Labels")) {
            Path file = root.resolve("shop/src/shop/" + name + ".java");
            shop.project().compile(name, Files.readString(file));
        }
    }

    private static RebaseMojo rebase(String side) throws IllegalAccessException {
        var goal = new RebaseMojo();
        set(goal, "keep", side);
        return goal;
    }

    private void syncAndRelease(String message) throws Exception {
        shop.run(new SyncMojo());
        shop.run(new ReleaseMojo());
        git("add", "-A");
        git("commit", "-q", "-m", message);
    }

    private String merge(String branch) throws Exception {
        return run(List.of("git", "merge", "-q", branch), 1);
    }

    private String git(String... words) throws Exception {
        var command = new java.util.ArrayList<>(List.of("git"));
        command.addAll(List.of(words));
        return run(command, 0);
    }

    private String run(List<String> command, int exit) throws Exception {
        var builder = new ProcessBuilder(command).directory(root.toFile()).redirectErrorStream(true);
        builder.environment()
                .putAll(Map.of(
                        "GIT_AUTHOR_NAME",
                        "a",
                        "GIT_AUTHOR_EMAIL",
                        "a@example.org",
                        "GIT_COMMITTER_NAME",
                        "a",
                        "GIT_COMMITTER_EMAIL",
                        "a@example.org",
                        "GIT_CONFIG_GLOBAL",
                        "/dev/null",
                        "LC_ALL",
                        "C"));
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(command + ": " + output).isEqualTo(exit);
        return output;
    }
}
