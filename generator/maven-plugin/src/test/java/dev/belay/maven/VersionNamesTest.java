package dev.belay.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.belay.core.lock.Heading;
import dev.belay.core.lock.Lock;
import dev.belay.core.lock.Rebase;
import dev.belay.dsl.Change;
import dev.belay.processor.metamodel.VersionName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What unreleased migrations mention of each other follows their new numbers; what released ones mention stays. */
final class VersionNamesTest {

    private static final LocalDateTime AT = LocalDateTime.of(2026, 1, 4, 10, 0);

    @TempDir
    private Path folder;

    @Test
    void namesAreMovedAllAtOnce() {
        VersionNames names = VersionNames.of(new Rebase(List.of(move("0004_a", "0005_a"), move("0005_b", "0006_b"))));

        assertThat(names.in("After_0003 After_0004.T.C After_0005 MyAfter_0004 After_0004s"))
                .isEqualTo("After_0003 After_0005.T.C After_0006 MyAfter_0004 After_0004s");
    }

    @Test
    void theyAreTheNamesThatTheProcessorWrites() {
        assertThat(VersionNames.of(new Rebase(List.of(move("0004_a", "0012_a"))))
                        .in(VersionName.after("0004_a")))
                .isEqualTo(VersionName.after("0012_a"));
    }

    @Test
    void releasedMigrationsStayAsTheyAre() throws IOException {
        Lock lock = Lock.EMPTY
                .release(new Change("0004_labels", AT, List.of()), "0".repeat(64), "test", new TreeMap<>())
                .release(new Change("0005_more", AT.plusDays(1), List.of()), "0".repeat(64), "test", new TreeMap<>());
        write("Labels", "0004_labels", "After_0003");
        write("More", "0005_more", "After_0004");
        write("Notes", "0004_notes", "After_0003");
        write("Use", "0005_use", "After_0004");
        write("High", "0009_high", "After_0005");
        SourceFolder sources = SourceFolder.read(List.of(folder));

        Map<Path, String> changed = sources.after(Rebase.onto(lock, sources.headings()), lock);

        assertThat(changed.keySet())
                .extracting(path -> path.getFileName().toString())
                .containsExactly("High.java", "Notes.java", "Use.java");
        assertThat(changed.get(file("Notes"))).contains("0006_notes", "After_0003");
        assertThat(changed.get(file("Use"))).contains("0007_use", "After_0006");
        assertThat(changed.get(file("High"))).contains("0009_high", "After_0007");
    }

    private static Rebase.Move move(String from, String to) {
        return new Rebase.Move(new Heading(from, AT), new Heading(to, AT));
    }

    private void write(String name, String id, String mention) throws IOException {
        Files.writeString(file(name), """
                @dev.belay.dsl.Migration(id = "%s", at = "2026-01-04T10:00")
                final class %s implements dev.belay.dsl.SchemaChange {
                    public void define(dev.belay.dsl.Changes change) { change.table(%s.NOTES); }
                }
                """.formatted(id, name, mention));
    }

    private Path file(String name) {
        return folder.resolve(name + ".java").toAbsolutePath();
    }
}
