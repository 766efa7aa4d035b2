package dev.belay.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The goal {@code check} finds every random edit of the lock and of the released files, and names the release. The seed
 * is fixed and printed; {@code -Dbelay.tamper.seed} chooses another one. 1,000 are made with
 * {@code BELAY_SLOW_TESTS=1}, as {@code .ci/run} does, and 60 without; {@code -Dbelay.tamper.count} says another
 * number.
 */
final class TamperTest {

    private static final long SEED = Long.getLong("belay.tamper.seed", 20261122L);
    private static final int COUNT =
            Integer.getInteger("belay.tamper.count", "1".equals(System.getenv("BELAY_SLOW_TESTS")) ? 1000 : 60);

    @TempDir
    private Path root;

    @Test
    void everyMutationIsFoundAndNamed() throws Exception {
        var shop = new ReleasedShop(root);
        shop.write();
        shop.compile("Notes", "0004_notes", "\"notes\"", "2026-01-04T10:00");
        shop.define("Drop", "0005_drop", "2026-01-05T10:00", "change.table(\"payments\").drop().retain();");
        shop.run(new SyncMojo());
        shop.run(new ReleaseMojo());
        shop.run(new CheckMojo());
        var mutations = new LockMutations(shop.lock(), new Random(SEED));
        System.out.println("tampering: seed " + SEED + ", " + COUNT + " mutations; BELAY_SLOW_TESTS=1 makes 1000");
        List<String> missed = new ArrayList<>();
        for (int index = 0; index < COUNT; index++) {
            LockMutations.Mutation mutation = mutations.next();
            byte[] before = Files.readAllBytes(mutation.file());
            mutation.apply();
            String said = check(shop);
            if (mutation.releases().stream().noneMatch(said::contains)) {
                missed.add(index + ", " + mutation + ": " + (said.isEmpty() ? "not found" : said));
            }
            Files.write(mutation.file(), before);
        }
        shop.run(new CheckMojo());
        assertThat(missed).as("seed " + SEED).isEmpty();
        assertThat(mutations.kinds()).hasSize(LockMutations.KINDS);
    }

    /** A test of the test: without a mutation nothing is found. */
    @Test
    void nothingIsFoundWhereNothingWasChanged() throws Exception {
        var shop = new ReleasedShop(root);
        shop.write();
        shop.run(new SyncMojo());
        shop.run(new ReleaseMojo());
        assertThat(check(shop)).isEmpty();
        Files.delete(shop.lock());
        assertThat(check(shop)).contains("[released-state-unknown]");
        Files.delete(shop.state());
        assertThat(check(shop)).isEmpty();
    }

    /** What the goal says; nothing where it is content. */
    private static String check(ReleasedShop shop) {
        var goal = new CheckMojo();
        var log = new ReleaseTest.KeptLog();
        goal.setLog(log);
        try {
            shop.run(goal);
            return "";
        } catch (MojoFailureException refused) {
            return String.join("\n", log.errors);
        } catch (Exception unexpected) {
            throw new AssertionError("A mutation is refused, not thrown.", unexpected);
        }
    }
}
