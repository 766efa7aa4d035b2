package dev.belay.core.frameworks.pgroll;

import dev.belay.core.frameworks.Artifact;
import dev.belay.core.frameworks.SqlFile;
import java.util.List;
import java.util.Optional;

/** One migration of pgroll, with its way back once it is complete. */
interface Migration {

    /** Its name in the ledger. */
    String name();

    /** The schema, without that of the tables in front, in which a version of the schema can be read. */
    String versionSchema();

    /** The unit that it holds; empty for one that holds a whole change. */
    Optional<String> unit();

    /** The migration as a file. */
    Artifact file();

    /** What it does, in one line. */
    String title();

    /** What its way back costs. */
    String cost();

    /** A file that says what its way back does and costs, and nothing yet. */
    SqlFile revertHead();

    /** Whether the statements of its way back share a transaction. */
    boolean revertsInTransaction();

    /** The statements of its way back. */
    List<String> revertStatements();

    /** A file of that many operations. */
    default Artifact written(List<Json.Members> operations) {
        Json.Members migration = Json.members();
        if (!versionSchema().equals(name())) {
            migration = migration.with("version_schema", versionSchema());
        }
        return new Artifact(
                Artifact.Folder.MIGRATIONS,
                name() + ".json",
                Artifact.Role.UP,
                unit(),
                migration.with("operations", Json.elements(operations)).file());
    }
}
