package dev.belay.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.belay.core.Sha256;
import dev.belay.core.lock.Lock;
import dev.belay.core.lock.ReleasedChanges;
import dev.belay.core.lock.ReleasedDelta;
import dev.belay.core.state.Pending;
import dev.belay.core.state.SchemaState;
import dev.belay.dsl.Change;
import dev.belay.dsl.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A lock comes back as it was written, whatever a migration says, and in no other form. */
final class LockReaderTest {

    private static final Change NOTES = change("""
            {"id": "0001_notes", "at": "2026-11-01T10:00", "operations": [
              {"operation": "comment-on-table", "table": "notes", "comment": "of all"}]}
            """);

    private static final Change LABELS = change("""
            {"id": "0002_labels", "at": "2026-11-02T10:00", "operations": [
              {"operation": "comment-on-table", "table": "labels", "comment": "of all"}]}
            """);

    static Stream<Path> samples() {
        return GoldenFile.all("change", ".json").stream();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everyOperationComesBack(Path sample) {
        Change change =
                ChangeReader.read("sample", GoldenFile.text(sample)).value().orElseThrow();
        Lock lock = lock(change);

        Reading<Lock> read = LockReader.read(Lock.FILE, LockWriter.write(lock));

        assertThat(read.problems()).isEmpty();
        assertThat(new ReleasedChanges(read.value().orElseThrow()).problems(List.of(change)))
                .isEmpty();
    }

    @Test
    void nothingReleasedComesBack() {
        assertThat(LockReader.read(Lock.FILE, LockWriter.write(Lock.EMPTY)).value())
                .contains(Lock.EMPTY);
    }

    @Test
    void lineEndsOfWindowsAreNoEdit() {
        String text = LockWriter.write(lock(NOTES, LABELS));

        assertThat(LockReader.read(Lock.FILE, text.replace("\n", "\r\n")).problems())
                .isEmpty();
    }

    @Test
    void anotherFormIsAnEdit() {
        String text = LockWriter.write(lock(NOTES, LABELS));

        assertThat(problems(text.replace("      \"renderer\"", "       \"renderer\"")))
                .first()
                .satisfies(problem -> {
                    assertThat(problem.id()).isEqualTo("lock-edited");
                    assertThat(problem.cause()).contains("0001_notes", "\"renderer\": \"test\"");
                    assertThat(problem.remedy()).contains("git checkout -- " + Lock.FILE);
                });
    }

    @Test
    void aHashThatWasMadeAnewBreaksTheChain() {
        Change edited = change(ChangeWriter.write(NOTES).replace("of all", "of some"));
        String text = LockWriter.write(lock(NOTES, LABELS))
                .replaceFirst("of all", "of some")
                .replace(hash(NOTES), hash(edited));

        assertThat(problems(text)).singleElement().satisfies(problem -> {
            assertThat(problem.id()).isEqualTo("lock-edited");
            assertThat(problem.cause()).startsWith("The release of 0001_notes is not what was written: its chain");
        });
    }

    @Test
    void aLockOfTwoBranchesIsOutOfOrder() {
        Change other = change(ChangeWriter.write(LABELS).replace("0002_labels", "0002_others"));
        List<dev.belay.core.lock.Release> both = Stream.concat(
                        lock(NOTES, LABELS).releases().stream(),
                        lock(NOTES, other).releases().stream().skip(1))
                .toList();

        assertThat(problems(LockWriter.write(new Lock(both)))).singleElement().satisfies(problem -> {
            assertThat(problem.id()).isEqualTo("lock-out-of-order");
            assertThat(problem.cause())
                    .startsWith(
                            "The release of 0002_others was written after 0001_notes, and stands after 0002_labels");
            assertThat(problem.remedy()).contains("belay:rebase");
        });
    }

    /** Nobody is told to take back what a later version has written rightly. */
    @Test
    void aLockOfALaterVersionIsNotTakenForAnEditedOne() {
        SchemaState after = SchemaState.EMPTY.withPending(List.of(new Pending("0001_notes", List.of(), List.of())));
        ReleasedDelta delta = LockWriter.delta(SchemaState.EMPTY, after).orElseThrow();
        Lock lock = Lock.EMPTY.release(NOTES, hash(NOTES), Optional.of(delta), "9.9.9", new TreeMap<>());
        assertThat(problems(LockWriter.write(lock))).isEmpty();

        assertThat(problems(later(lock, delta))).singleElement().satisfies(problem -> {
            assertThat(problem.id()).isEqualTo("lock-of-another-belay");
            assertThat(problem.cause()).contains("0001_notes");
            assertThat(problem.remedy()).contains("9.9.9");
        });
    }

    /** The same lock with one more word in the delta, and the hashes that belong to it. */
    private static String later(Lock lock, ReleasedDelta delta) {
        String written = LockWriter.write(lock);
        JsonNode root = JsonTree.of(written);
        ObjectNode release = (ObjectNode) root.path("releases").path(0);
        ((ObjectNode) release.path("delta")).put("more", "words");
        String sha256 = Sha256.of(CanonicalJson.text(release.path("delta")));
        Lock sealed = Lock.EMPTY.release(
                NOTES, hash(NOTES), Optional.of(new ReleasedDelta(delta.delta(), sha256)), "9.9.9", new TreeMap<>());
        release.put("deltaSha256", sha256);
        release.put("chain", sealed.releases().get(0).chain());
        return CanonicalJson.text(root);
    }

    private static List<Problem> problems(String text) {
        return LockReader.read(Lock.FILE, text).problems();
    }

    private static Lock lock(Change... changes) {
        Lock lock = Lock.EMPTY;
        for (Change change : changes) {
            lock = lock.release(change, hash(change), "test", new TreeMap<>());
        }
        return lock;
    }

    private static String hash(Change change) {
        return Sha256.of(ChangeWriter.write(change));
    }

    private static Change change(String json) {
        return ChangeReader.read("change.json", json).value().orElseThrow();
    }
}
