package dev.belay.postgres.rehearsal;

import dev.belay.core.plan.Facts;
import dev.belay.core.plan.LockMode;
import dev.belay.core.plan.RelationLock;
import dev.belay.core.report.rehearsal.RehearsalReport;
import dev.belay.core.report.rehearsal.StepReport;
import dev.belay.core.report.rehearsal.UnitReport;
import dev.belay.dsl.names.TableName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The facts that a plan predicts, each turned round alone, and held against what a rehearsal has measured. */
public final class FlippedFacts {
    private static final TableName ELSEWHERE = TableName.of("elsewhere");

    private final List<String> unnoticed = new ArrayList<>();
    private int tried;

    /** Turns round what the steps of a rehearsal were predicted to do. */
    public void flip(RehearsalReport report) {
        for (UnitReport unit : report.units()) {
            unit.steps().stream()
                    .filter(step -> step.predicted().predicted())
                    .forEach(step -> flip(report.change() + " " + unit.unit() + " " + step.step(), step));
        }
    }

    private void flip(String where, StepReport step) {
        flips(step.predicted()).forEach((what, flipped) -> {
            var findings = new Findings("unit");
            new FactsComparison(findings, "step").compare(flipped, step.measured());
            tried++;
            if (findings.deviations().size() != 1) {
                unnoticed.add(where + ": " + what);
            }
        });
    }

    /** The flips that went unnoticed. */
    public List<String> unnoticed() {
        return unnoticed;
    }

    /** How many flips were tried. */
    public int tried() {
        return tried;
    }

    private static Map<String, Facts> flips(Facts facts) {
        var flips = new LinkedHashMap<String, Facts>();
        for (var lock : facts.locks()) {
            for (var mode : LockMode.values()) {
                if (mode != lock.mode()) {
                    flips.put(lock + " as " + mode, facts(facts, replaced(facts.locks(), lock, mode)));
                }
            }
            flips.put("no " + lock, facts(facts, without(facts.locks(), lock)));
        }
        flips.put("one more lock", facts(facts, with(facts.locks(), new RelationLock(ELSEWHERE, LockMode.SHARE))));
        facts.scans()
                .forEach(scan -> flips.put(
                        "no scan of " + scan,
                        new Facts(facts.locks(), facts.rewrites(), without(facts.scans(), scan))));
        flips.put("one more scan", new Facts(facts.locks(), facts.rewrites(), with(facts.scans(), ELSEWHERE)));
        facts.rewrites()
                .forEach(rewrite -> flips.put(
                        "no rewrite of " + rewrite,
                        new Facts(facts.locks(), without(facts.rewrites(), rewrite), facts.scans())));
        flips.put("one more rewrite", new Facts(facts.locks(), with(facts.rewrites(), ELSEWHERE), facts.scans()));
        return flips;
    }

    private static Facts facts(Facts facts, List<RelationLock> locks) {
        return new Facts(locks, facts.rewrites(), facts.scans());
    }

    private static List<RelationLock> replaced(List<RelationLock> locks, RelationLock lock, LockMode mode) {
        return locks.stream()
                .map(each -> each.equals(lock) ? new RelationLock(lock.relation(), mode) : each)
                .toList();
    }

    private static <E> List<E> without(List<E> list, E element) {
        return list.stream().filter(each -> !each.equals(element)).collect(Collectors.toList());
    }

    private static <E> List<E> with(List<E> list, E element) {
        return Stream.concat(list.stream(), Stream.of(element)).toList();
    }
}
