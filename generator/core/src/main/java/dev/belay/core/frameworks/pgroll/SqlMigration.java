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
 * @param versionSchema its version of the schema
 * @param text the words and statements of the plan
 * @param content the unit
 * @param ledger pgroll's ledger
 */
record SqlMigration(String name, String versionSchema, UnitText text, Unit content, Ledger ledger)
        implements Migration {

    @Override
    public Optional<String> unit() {
        return Optional.of(content.name());
    }

    @Override
    public Artifact file() {
        Json.Members sql = Json.members().with("up", up());
        Json.Members operation = down().map(down -> sql.with("down", down)).orElse(sql);
        return written(List.of(Json.members().with("sql", operation)));
    }

    @Override
    public String title() {
        return content.title();
    }

    @Override
    public String cost() {
        return text.cost(content);
    }

    @Override
    public SqlFile revertHead() {
        return text.downHead(content);
    }

    @Override
    public boolean revertsInTransaction() {
        return content.wayBack().transactional();
    }

    @Override
    public List<String> revertStatements() {
        return text.down(content);
    }

    private String up() {
        SqlFile file = text.upHead(content).statements(text.up(content));
        if (down().isPresent() && content.transactional()) {
            file.statement("-- pgroll runs \"down\" even where \"up\" has failed: this tells the one from the other.\n"
                    + ledger.markApplied(name));
        }
        return file.text().strip();
    }

    /** What pgroll runs on {@code rollback}, and by itself when {@code up} fails. */
    private Optional<String> down() {
        return new Rollback(content, text, ledger.isApplied(name))
                .statement()
                .map(statement ->
                        text.downHead(content).statement(statement).text().strip());
    }
}
