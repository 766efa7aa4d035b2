package dev.belay.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.belay.conformance.AllowedDifference.When;
import dev.belay.core.frameworks.CannotRenderException;
import dev.belay.core.frameworks.Head;
import dev.belay.core.plan.Plan;
import dev.belay.postgres.catalog.CatalogSnapshot;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whole histories with one command, in every tool: everything, contracts included, goes into an empty database, nothing
 * is pending then, and the catalog is the one that the bare statements make; going all the way back leaves nothing.
 */
final class WholeHistoryTest {

    /** What else a history must have left in the database. */
    private interface Look {
        void at(ProofDatabase database) throws SQLException;
    }

    private static final Timings TIMINGS = new Timings();

    @TempDir
    private Path folder;

    static List<Tool> tools() {
        return Tools.ofWholeHistories();
    }

    @Test
    void theBodyHoldsEveryHazard() {
        assertThat(ProofHistory.BODY).contains(ProofHistory.HAZARDS);
    }

    @ParameterizedTest
    @MethodSource("tools")
    void hazards(Tool tool) throws SQLException {
        runs(
                tool,
                "hazards",
                ProofHistory.plans(),
                database -> assertThat(database.ask("SELECT md5(prosrc) FROM pg_proc WHERE proname = 'sync_orders'"))
                        .as("the body of the function, byte for byte")
                        .isEqualTo(md5(ProofHistory.BODY)));
    }

    @ParameterizedTest
    @MethodSource("tools")
    void aReworkWithItsContract(Tool tool) throws SQLException {
        runs(tool, "rework", PlannedHistory.plans(), database -> {});
    }

    @ParameterizedTest
    @MethodSource("tools")
    void theShop(Tool tool) throws SQLException {
        runs(tool, "shop", Histories.shop(), database -> {});
    }

    private void runs(Tool tool, String name, List<Plan> plans, Look look) throws SQLException {
        if (tool.refuses(plans).isPresent()) {
            assertThatExceptionOfType(CannotRenderException.class)
                    .isThrownBy(() -> Rendered.history(plans, tool.target(), Head.EMPTY, Histories.POLICY))
                    .satisfies(refused -> assertThat(refused.problem().id())
                            .isEqualTo(tool.refuses(plans).orElseThrow()));
            return;
        }
        try (var database = ProofDatabase.empty();
                var byHand = ProofDatabase.byHand(tool.leadingToTheSame(plans))) {
            Project project = tool.open(folder, database);
            CatalogSnapshot nothing = catalog(project);
            Rendered.history(plans, project.target(), Head.EMPTY, Histories.POLICY)
                    .forEach(project::place);

            timed(tool, name, "everything", () -> project.migrate().successful());
            assertThat(project.pending()).isEmpty();
            same(byHand.catalogAfter(List.of()), catalog(project), tool.goneOn(), "after everything");
            assertThat(bodies(database)).as("function bodies").isEqualTo(bodies(byHand));
            look.at(database);
            project.migrate().successful();

            int units = project.placed().size();
            timed(tool, name, "back", () -> project.revert(units));
            same(nothing, catalog(project), When.WENT_ON, "after going all the way back");

            timed(tool, name, "once more", () -> project.migrate().successful());
            assertThat(project.pending()).isEmpty();
            same(byHand.catalogAfter(List.of()), catalog(project), tool.goneOn(), "after everything once more");
        }
    }

    private static void timed(Tool tool, String name, String stage, Runnable work) {
        TIMINGS.run(tool, name, List.of(name), stage, work);
    }

    @AfterAll
    static void tellTimes() {
        TIMINGS.tell();
    }

    private static CatalogSnapshot catalog(Project project) throws SQLException {
        return project.database().catalogAfter(project.dropLedger());
    }

    private static void same(CatalogSnapshot expected, CatalogSnapshot actual, When when, String stage) {
        assertThat(AllowedDifference.others(expected, actual, when)).as(stage).isEmpty();
    }

    private static String bodies(ProofDatabase database) throws SQLException {
        return database.ask("SELECT coalesce(string_agg(md5(prosrc), ' ' ORDER BY proname), '') FROM pg_proc"
                + " WHERE pronamespace = 'public'::regnamespace");
    }

    private static String md5(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
