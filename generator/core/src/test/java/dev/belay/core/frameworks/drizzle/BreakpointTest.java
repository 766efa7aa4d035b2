package dev.belay.core.frameworks.drizzle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.belay.core.config.Policy;
import dev.belay.core.config.ServerVersion;
import dev.belay.core.config.Target;
import dev.belay.core.frameworks.CannotRenderException;
import dev.belay.core.frameworks.Head;
import dev.belay.core.json.ChangeReader;
import dev.belay.core.plan.History;
import dev.belay.core.plan.Plan;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Drizzle cuts a migration at its breakpoint wherever that stands. */
final class BreakpointTest {

    @ParameterizedTest
    @CsvSource({
        "0, SELECT '--> statement-breakpoint'",
        "1, SELECT '--> statement-breakpoint'",
        "0, SELECT 1 --> statement-breakpoint",
    })
    void anAuthorsOwnIsRefused(String version, String sql) {
        Plan plan = plan(sql);
        Target target = Target.of("drizzle", "drizzle").with(DrizzleRenderer.VERSION, version);
        assertThatExceptionOfType(CannotRenderException.class)
                .isThrownBy(() -> new DrizzleRenderer().render(plan, Head.EMPTY, target, Policy.defaults()))
                .satisfies(refused -> assertThat(refused.problem().message())
                        .startsWith("[breakpoint-in-statement] The unit ")
                        .contains("\"--> statement-breakpoint\"", "Remedy: "));
    }

    private static Plan plan(String sql) {
        String json = """
                {"id": "0001_own", "at": "2026-11-01T10:00", "operations": [
                  {"operation": "raw-sql", "sql": "%s", "undo": "SELECT 2"}]}
                """.formatted(sql);
        var history = History.plan(
                List.of(ChangeReader.read("own.json", json).value().orElseThrow()),
                ServerVersion.DEFAULT,
                Policy.defaults());
        return history.plans().get(0);
    }
}
