package dev.belay.core.json;

import dev.belay.core.Sha256;
import dev.belay.core.lock.Lock;
import dev.belay.core.lock.Release;
import dev.belay.core.lock.ReleasedDelta;
import dev.belay.core.state.SchemaDelta;
import dev.belay.dsl.Change;
import dev.belay.dsl.Place;
import dev.belay.dsl.Problem;
import dev.belay.schemas.SchemaName;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Reads the lock, and believes nothing of it: the schema, the hashes, the chain and every byte have to be as they were
 * written.
 */
public final class LockReader {

    private static final String EDITED = "lock-edited";
    private static final String TAKE_BACK = "Take " + Lock.FILE
            + " back from the history of the repository (git checkout -- " + Lock.FILE
            + "); the goals belay:release and belay:rebase alone write it.";
    private static final String MOVED_REMEDY = "Take " + Lock.FILE
            + " back from the history of the repository. Where two branches have released: take that of the branch that goes"
            + " first, and run the goal belay:rebase.";

    private final String text;
    private final ReleaseLines releaseLines;
    private final SourceLines lines;
    private final ProblemCollector problems;

    private LockReader(String file, String text) {
        this.text = text;
        this.releaseLines = new ReleaseLines(text);
        this.lines = new SourceLines(file);
        this.problems = new ProblemCollector(lines);
    }

    /**
     * The lock, or what is wrong with it; each message names the release that it is about.
     *
     * @param file the file's name, for messages
     * @param text what the file holds; line ends of Windows are taken for plain ones
     */
    public static Reading<Lock> read(String file, String text) {
        return new LockReader(file, text.replace("\r\n", "\n")).read();
    }

    private Reading<Lock> read() {
        int conflict = text.startsWith("<<<<<<< ") ? 0 : text.indexOf("\n<<<<<<< ");
        if (conflict >= 0) {
            return Reading.refused(List.of(conflict(conflict)));
        }
        Optional<Lock> lock = DocumentParser.json(text, lines, problems).map(this::lock);
        if (problems.isEmpty()) {
            lock.orElseThrow().faults().forEach(this::add);
        }
        if (problems.isEmpty()) {
            holdBytes(LockWriter.write(lock.orElseThrow()));
        }
        return problems.isEmpty()
                ? Reading.of(lock.orElseThrow())
                : Reading.refused(
                        problems.sorted().stream().map(releaseLines::named).toList());
    }

    private Lock lock(Document document) {
        SchemaCheck.check(SchemaName.LOCK, document, problems);
        Cursor json = Cursor.at(document, problems);
        Lock lock = new Lock(json.list("releases", LockReader::release), json.optional("state", Cursor::text));
        Optional<String> newest = json.optional("newest", Cursor::text);
        if (problems.isEmpty() && !newest.equals(lock.newest().map(Release::id))) {
            json.child("newest")
                    .refuse(
                            "lock-cut-off",
                            "The newest release is " + newest.orElse("none") + ", and the last that is listed is "
                                    + lock.newest().map(Release::id).orElse("none") + ".",
                            TAKE_BACK);
        }
        return lock;
    }

    private static Release release(Cursor json) {
        Change change = ChangeReader.change(json.child("change"));
        Cursor id = json.child("id");
        Cursor sha256 = json.child("changeSha256");
        if (json.isSound() && !id.text().equals(change.id())) {
            id.refuse(EDITED, "The release of " + id.text() + " holds the migration " + change.id() + ".", TAKE_BACK);
        }
        if (json.isSound() && !sha256.text().equals(Sha256.of(ChangeWriter.write(change)))) {
            sha256.refuse(
                    EDITED,
                    "The release of " + change.id() + " does not hold what was released: its hash is another.",
                    TAKE_BACK);
        }
        SortedMap<String, String> files = new TreeMap<>();
        Cursor listed = json.child("files");
        listed.keys().forEach(path -> files.put(path, listed.child(path).text()));
        return new Release(
                change,
                sha256.text(),
                json.optional("after", Cursor::text),
                json.has("delta") ? delta(json, change.id()) : Optional.empty(),
                json.child("renderer").text(),
                files,
                json.child("chain").text());
    }

    /** What cannot be read although its hash is right was written by a Belay that knows more. */
    private static Optional<ReleasedDelta> delta(Cursor json, String change) {
        Cursor delta = json.child("delta");
        Cursor sha256 = json.child("deltaSha256");
        if (json.isSound() && !sha256.text().equals(Sha256.of(delta.canonical()))) {
            sha256.refuse(
                    EDITED,
                    "The release of " + change + " does not hold what it made of the schema: its hash is another.",
                    TAKE_BACK);
        }
        if (!json.isSound()) {
            return Optional.empty();
        }
        Optional<SchemaDelta> read = known(delta.canonical());
        if (read.isEmpty()) {
            delta.refuse(
                    "lock-of-another-belay",
                    "What the release of " + change
                            + " made of the schema is said in words that this Belay does not know.",
                    "Use the version of Belay that released it, "
                            + json.child("renderer").text() + ", or a later one.");
        }
        return read.map(each -> new ReleasedDelta(each, sha256.text()));
    }

    /** What a text says, where all of it is understood. */
    private static Optional<SchemaDelta> known(String text) {
        try {
            SchemaDelta read = RecordReader.record(text, SchemaDelta.class);
            return Optional.of(read)
                    .filter(each ->
                            CanonicalJson.text(RecordWriter.object(each)).equals(text));
        } catch (RuntimeException unknown) {
            return Optional.empty();
        }
    }

    private void add(Lock.Fault fault) {
        boolean moved = fault.kind() == Lock.Fault.Kind.MOVED;
        problems.add(
                moved ? "lock-out-of-order" : EDITED,
                "/releases/" + fault.index(),
                fault.cause(),
                moved ? MOVED_REMEDY : TAKE_BACK);
    }

    private void holdBytes(String written) {
        if (!written.equals(text)) {
            problems.addAtLine(
                    EDITED, releaseLines.firstDifference(written), "", "The file is not as it was written.", TAKE_BACK);
        }
    }

    private Problem conflict(int offset) {
        int line = (int) text.substring(0, offset).lines().count() + 1;
        return new Problem(
                "lock-merge-conflict",
                new Place(lines.file(), line, ""),
                "Two branches have released, and git has left their conflict in " + Lock.FILE + ".",
                "Say which side goes first: run the goal belay:rebase with -Dbelay.keep=theirs where you merge the main"
                        + " branch into yours, or with -Dbelay.keep=ours where you rebase onto it.");
    }
}
