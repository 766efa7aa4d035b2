package dev.belay.conformance;

import dev.belay.core.plan.Phase;
import dev.belay.core.plan.Plan;
import dev.belay.core.plan.Unit;
import dev.belay.postgres.catalog.CatalogSnapshot;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the bare statements of golden cases make of a database.
 *
 * @param cases the cases, which share a history
 * @param given the catalog that they start from
 * @param seeded the same with their rows
 * @param after the catalog after each stage
 * @param whole the catalog of the same history in an empty database, without what others made
 */
record ExpectedCatalogs(
        MergedCases cases,
        CatalogSnapshot given,
        CatalogSnapshot seeded,
        Map<String, CatalogSnapshot> after,
        CatalogSnapshot whole) {

    /** A process works them out once for all tools that it runs, by how many cases share a history. */
    private static final Map<Integer, List<ExpectedCatalogs>> KNOWN = new ConcurrentHashMap<>();

    /** Those of the cases of this run, in the histories that the tool takes them in. */
    static List<ExpectedCatalogs> of(Tool tool) {
        return KNOWN.computeIfAbsent(
                tool.casesInOneHistory(),
                most -> MergedCases.of(GoldenFolder.namesOfThisRun(), most).stream()
                        .map(ExpectedCatalogs::of)
                        .toList());
    }

    private static ExpectedCatalogs of(MergedCases cases) {
        try (var database = ProofDatabase.byHand(cases.given());
                var empty = ProofDatabase.byHand(cases.ofNothing())) {
            CatalogSnapshot given = database.catalogAfter(List.of());
            database.runScript(cases.seed());
            return new ExpectedCatalogs(
                    cases,
                    given,
                    database.catalogAfter(List.of()),
                    stages(cases.tested(), database),
                    empty.catalogAfter(List.of()));
        } catch (SQLException e) {
            throw new AssertionError("The bare statements of " + cases.cases() + " fail.", e);
        }
    }

    private static Map<String, CatalogSnapshot> stages(List<Plan> plans, ProofDatabase database) throws SQLException {
        Map<String, CatalogSnapshot> after = new LinkedHashMap<>();
        for (Plan plan : plans) {
            for (Phase phase : Stages.of(plan)) {
                for (Unit unit : Stages.unitsOf(plan, phase)) {
                    database.run(plan, unit, Histories.POLICY);
                }
                after.put(Stages.name(plan, phase), database.catalogAfter(List.of()));
            }
        }
        return after;
    }
}
