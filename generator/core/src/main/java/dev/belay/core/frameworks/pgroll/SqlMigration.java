package dev.belay.core.frameworks.pgroll;

import dev.belay.core.frameworks.Artifact;
import dev.belay.core.frameworks.SqlFile;
import dev.belay.core.frameworks.UnitText;
import dev.belay.core.plan.Unit;
import java.util.List;
import java.util.Optional;

/**
 * One unit as a migration with one {@code sql} operation.
 *
 * @param name the migration
 * @param text the words and statements of the plan
 * @param unit the unit
 * @param ledger pgroll's ledger
 */
record SqlMigration(String name, UnitText text, Unit unit, Ledger ledger) {

    /** The migration as a file. */
    Artifact file() {
        Json.Members sql = Json.members().with("up", up());
        Json.Members operation = down().map(down -> sql.with("down", down)).orElse(sql);
        Json.Members migration = Json.members()
                .with("operations", Json.elements(List.of(Json.members().with("sql", operation))));
        return new Artifact(
                Artifact.Folder.MIGRATIONS,
                name + ".json",
                Artifact.Role.UP,
                Optional.of(unit.name()),
                migration.file());
    }

    private String up() {
        SqlFile file = text.upHead(unit).statements(text.up(unit));
        if (down().isPresent() && unit.transactional()) {
            file.statement("-- pgroll runs \"down\" even where \"up\" has failed: this tells the one from the other.\n"
                    + ledger.markApplied(name));
        }
        return file.text().strip();
    }

    /** What pgroll runs on {@code rollback}, and by itself when {@code up} fails. */
    private Optional<String> down() {
        return new Rollback(unit, text, ledger.isApplied(name))
                .statement()
                .map(statement ->
                        text.downHead(unit).statement(statement).text().strip());
    }
}
