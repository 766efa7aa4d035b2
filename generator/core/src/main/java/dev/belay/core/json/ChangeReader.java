package dev.belay.core.json;

import dev.belay.dsl.Acceptance;
import dev.belay.dsl.Change;
import dev.belay.dsl.Intent;
import dev.belay.dsl.Operation;
import dev.belay.schemas.SchemaName;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/** Reads a change that somebody wrote as JSON: strictly, and every mistake at once. */
public final class ChangeReader {

    private ChangeReader() {}

    /**
     * The change, or what is wrong with it. Each intent's place is its line in the file and its JSON pointer.
     *
     * @param file the file's name, for messages
     * @param text what the file holds
     */
    public static Reading<Change> read(String file, String text) {
        SourceLines lines = new SourceLines(file);
        ProblemCollector problems = new ProblemCollector(lines);
        Optional<Change> change = DocumentParser.json(text, lines, problems).flatMap(document -> {
            SchemaCheck.check(SchemaName.CHANGE, document, problems);
            return Cursor.at(document, problems).guarded(ChangeReader::change);
        });
        return problems.isEmpty() ? Reading.of(change.orElseThrow()) : Reading.refused(problems.sorted());
    }

    /** The change that a value of a larger file is. */
    static Change change(Cursor json) {
        LocalDateTime at = time(json.child("at"));
        List<Intent> intents = json.child("operations").elements().stream()
                .flatMap(operation -> intent(operation).stream())
                .toList();
        return new Change(id(json.child("id")), at, intents, json.list("accept", ChangeReader::acceptance));
    }

    private static Acceptance acceptance(Cursor json) {
        return new Acceptance(json.child("rule").text(), json.child("reason").text());
    }

    private static String id(Cursor id) {
        return id.isSound() ? id.text() : "0_unreadable";
    }

    private static Optional<Intent> intent(Cursor json) {
        return OperationKinds.ALL
                .reader(json.child("operation").text())
                .flatMap(reader -> json.guarded(reader))
                .map(operation -> intent(operation, json));
    }

    private static Intent intent(Operation operation, Cursor json) {
        return new Intent(operation, json.optional("direct", Cursor::text), json.place());
    }

    private static LocalDateTime time(Cursor at) {
        try {
            return LocalDateTime.parse(at.isText() && at.isSound() ? at.text() : "2000-01-01T00:00");
        } catch (DateTimeParseException noTime) {
            at.refuse(
                    "wrong-form",
                    "\"at\" is \"" + at.text() + "\", a day or time that does not exist.",
                    "Write the time of writing in UTC, for example 2026-11-22T10:00.");
            return LocalDateTime.MIN;
        }
    }
}
