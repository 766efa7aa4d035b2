package dev.belay.core.frameworks.prisma;

import dev.belay.core.config.Policy;
import dev.belay.core.config.Target;
import dev.belay.core.ddl.StateDdl;
import dev.belay.core.frameworks.Artifact;
import dev.belay.core.frameworks.Artifact.Folder;
import dev.belay.core.frameworks.Artifact.Role;
import dev.belay.core.frameworks.SqlFile;
import dev.belay.core.frameworks.UnitText;
import dev.belay.core.plan.Unit;
import dev.belay.core.sql.SqlStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One unit as a folder that Prisma runs.
 *
 * @param text the words and statements of the plan
 * @param unit the unit
 * @param version the digits in front of the folder's name
 * @param target what the project decided about the files
 * @param policy how careful the rollout is
 */
record Migration(UnitText text, Unit unit, String version, Target target, Policy policy) {

    /** The folder, which is what Prisma records in its ledger. */
    String name() {
        return version + "_" + text.description(unit);
    }

    /** The migration and its way back. */
    List<Artifact> files() {
        return List.of(
                file("migration.sql", Role.UP, text.upHead(unit).statement(up())), file("down.sql", Role.DOWN, down()));
    }

    private String up() {
        List<String> statements = text.up(unit);
        if (needsNoSettings(statements)) {
            return new SqlStatement(statements.get(statements.size() - 1)).withoutEnd();
        }
        return unit.transactional() ? block(statements) : alone(statements.get(0));
    }

    private SqlFile down() {
        List<String> statements = text.down(unit);
        SqlFile file = text.downHead(unit);
        if (statements.isEmpty()) {
            return file.comment("There is nothing to undo.");
        }
        return file.statement(unit.wayBack().transactional() ? block(statements) : alone(statements.get(0)));
    }

    /** One statement that locks nothing which was there before is the same with a limit on its locks and without. */
    private boolean needsNoSettings(List<String> statements) {
        boolean begins = unit.transactional()
                && unit.steps().size() == 2
                && unit.steps().get(0).statement() instanceof StateDdl.BeginUnit begin
                && (begin.locks() == 0 || locksNothing());
        return begins
                && policy.statementTimeout().isEmpty()
                && usesPublic()
                && new SqlStatement(statements.get(statements.size() - 1)).statements() == 1;
    }

    private boolean locksNothing() {
        return unit.steps().stream()
                .allMatch(
                        step -> step.facts().predicted() && step.facts().locks().isEmpty());
    }

    private boolean usesPublic() {
        return target.schema().equals(Target.DEFAULT_SCHEMA);
    }

    private String block(List<String> statements) {
        List<String> all = new ArrayList<>(usesPublic() ? List.of() : List.of(TransactionBlock.DEFAULT_PATH));
        all.addAll(statements);
        var first = new SqlStatement(all.get(0));
        return all.size() == 1 && first.statements() == 1 ? first.withoutEnd() : TransactionBlock.of(all);
    }

    private String alone(String statement) {
        boolean isBlock =
                new SqlStatement(statement).firstWord().filter("do"::equals).isPresent();
        return isBlock && !usesPublic() ? TransactionBlock.committing(statement) : statement;
    }

    private Artifact file(String file, Role role, SqlFile sql) {
        return new Artifact(Folder.MIGRATIONS, name() + "/" + file, role, Optional.of(unit.name()), sql.text());
    }
}
