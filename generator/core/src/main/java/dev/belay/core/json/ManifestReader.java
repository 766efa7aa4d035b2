package dev.belay.core.json;

import dev.belay.core.Manifest;
import dev.belay.schemas.SchemaName;
import java.util.Optional;

/** Reads the manifest of an earlier run. */
public final class ManifestReader {

    private ManifestReader() {}

    /**
     * The manifest, or what is wrong with it.
     *
     * @param file the file's name, for messages
     * @param text what the file holds
     */
    public static Reading<Manifest> read(String file, String text) {
        SourceLines lines = new SourceLines(file);
        ProblemCollector problems = new ProblemCollector(lines);
        Optional<Manifest> manifest = DocumentParser.json(text, lines, problems).map(document -> {
            SchemaCheck.check(SchemaName.MANIFEST, document, problems);
            Cursor json = Cursor.at(document, problems);
            return new Manifest(
                    json.list("files", ManifestReader::entry),
                    json.list("bases", ManifestReader::base),
                    json.list("followed", ManifestReader::followed),
                    json.optional("oldest", ManifestReader::oldest));
        });
        return problems.isEmpty() ? Reading.of(manifest.orElseThrow()) : Reading.refused(problems.sorted());
    }

    private static Manifest.Base base(Cursor json) {
        return new Manifest.Base(
                json.child("directory").text(), json.child("change").text(), json.list("files", Cursor::text));
    }

    private static Manifest.Followed followed(Cursor json) {
        return new Manifest.Followed(
                json.child("directory").text(),
                json.child("change").text(),
                json.child("sha256").text());
    }

    private static Manifest.Oldest oldest(Cursor json) {
        return new Manifest.Oldest(
                json.child("change").text(), json.child("origin").text());
    }

    private static Manifest.Entry entry(Cursor json) {
        return new Manifest.Entry(
                json.child("path").text(),
                json.child("sha256").text(),
                json.optional("change", Cursor::text),
                json.optional("origin", Cursor::text));
    }
}
