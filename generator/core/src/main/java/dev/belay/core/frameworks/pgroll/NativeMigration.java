package dev.belay.core.frameworks.pgroll;

import dev.belay.core.ddl.Ddl;
import dev.belay.core.ddl.StateDdl;
import dev.belay.core.frameworks.Artifact;
import dev.belay.core.frameworks.SqlFile;
import dev.belay.core.frameworks.UnitText;
import dev.belay.core.plan.Unit;
import dev.belay.core.plan.WayBack;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A whole change as one migration of pgroll's own operations: start is EXPAND and BACKFILL, complete is CONTRACT.
 *
 * @param name the migration
 * @param change the id of the change
 * @param operations what it says
 * @param text the words and statements of the plan
 * @param units the units that lead to the same catalog in SQL, those of its contract last; their ways back undo it
 */
record NativeMigration(String name, String change, List<Json.Members> operations, UnitText text, List<Unit> units)
        implements Migration {

    @Override
    public String versionSchema() {
        return name;
    }

    @Override
    public Optional<String> unit() {
        return Optional.empty();
    }

    @Override
    public Artifact file() {
        return written(operations);
    }

    @Override
    public String title() {
        return units.stream().map(Unit::title).distinct().collect(Collectors.joining("; "));
    }

    @Override
    public String cost() {
        return units.stream().map(text::cost).distinct().collect(Collectors.joining(" "));
    }

    @Override
    public SqlFile revertHead() {
        SqlFile file = new SqlFile().comment("Way back of " + change + ", once pgroll has completed it.");
        newestFirst().forEach(unit -> {
            file.comment(unit.title() + ": " + text.cost(unit));
            unit.wayBack()
                    .countingQuery()
                    .ifPresent(query -> file.comment("The rows concerned, to be counted before:")
                            .commentedSql(query + ";"));
        });
        return file;
    }

    @Override
    public boolean revertsInTransaction() {
        return units.stream().allMatch(unit -> unit.wayBack().transactional());
    }

    @Override
    public List<String> revertStatements() {
        List<String> statements = new ArrayList<>();
        for (Unit unit : newestFirst()) {
            boolean alone = unit.wayBack().transactional() && !revertsInTransaction();
            List<String> down = text.down(withoutState(unit));
            if (alone && !down.isEmpty()) {
                statements.add("BEGIN");
                statements.addAll(down);
                statements.add("COMMIT");
            } else {
                statements.addAll(down);
            }
        }
        return statements;
    }

    private List<Unit> newestFirst() {
        List<Unit> reversed = new ArrayList<>(units);
        Collections.reverse(reversed);
        return reversed;
    }

    /** pgroll keeps the state of its migrations itself: there is no row of ours to delete. */
    private static Unit withoutState(Unit unit) {
        WayBack back = unit.wayBack();
        var kept = new WayBack(
                back.transactional(),
                withoutState(back.statements()),
                back.downClass(),
                back.explanation(),
                back.countingQuery());
        return new Unit(unit.name(), unit.phase(), unit.title(), unit.transactional(), unit.steps(), kept);
    }

    private static List<Ddl> withoutState(List<Ddl> statements) {
        return statements.stream()
                .filter(statement -> !(statement instanceof StateDdl.ForgetUnit))
                .map(statement -> statement instanceof StateDdl.CommitEach block
                        ? new StateDdl.CommitEach(withoutState(block.statements()), block.locks(), block.partitioned())
                        : statement)
                .toList();
    }
}
