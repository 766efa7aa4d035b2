package dev.belay.core.frameworks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.belay.core.config.Naming;
import dev.belay.core.config.Policy;
import dev.belay.core.config.Target;
import dev.belay.core.plan.Plan;
import org.junit.jupiter.api.Test;

final class VersionsTest {

    private static final Plan PLAN = HandMadePlans.small("0012_small");

    @Test
    void countsOnAsANumberAndNotAsText() {
        assertThat(flyway(Naming.SEQUENTIAL, "V9__a.sql", "V10__b.sql")).startsWith("V11__");
        assertThat(migrate(Naming.SEQUENTIAL, "9_a.up.sql", "10_b.up.sql")).startsWith("11_");
    }

    @Test
    void takesTheWidthOfWhatIsThere() {
        assertThat(flyway(Naming.SEQUENTIAL, "V0009__a.sql")).startsWith("V0010__");
        assertThat(migrate(Naming.SEQUENTIAL, "009_a.up.sql")).startsWith("010_");
        assertThat(migrate(Naming.SEQUENTIAL, "999_a.up.sql")).startsWith("1000_");
    }

    @Test
    void seesBaselinesDottedVersionsAndSubfoldersOfFlyway() {
        assertThat(flyway(Naming.SEQUENTIAL, "B7__base.sql", "V5__a.sql")).startsWith("V8__");
        assertThat(flyway(Naming.SEQUENTIAL, "V3.9__a.sql", "V3_10__b.sql")).startsWith("V4__");
        assertThat(flyway(Naming.SEQUENTIAL, "2026/V12__a.sql")).startsWith("V13__");
        assertThat(flyway(Naming.SEQUENTIAL, "V3__Java.java")).startsWith("V4__");
    }

    @Test
    void ignoresWhatTheToolIgnores() {
        assertThat(flyway(Naming.SEQUENTIAL, "v5__a.sql", "V6_b.sql", "R__views.sql", "U8__c.sql", "readme.md"))
                .startsWith("V1__");
        assertThat(migrate(Naming.SEQUENTIAL, "7.sql", "8_a.sql", "schema.sql")).startsWith("000001_");
    }

    @Test
    void refusesATimeThatIsNotTheNewest() {
        assertThatThrownBy(() -> flyway(Naming.TIMESTAMP, "V20261122100000__a.sql"))
                .isInstanceOf(OutOfOrderException.class)
                .hasMessage("[version-not-newest] The target's folder has the version 20261122100000, and 0012_small is"
                        + " stamped 20261122100000, so that the tool would never run it or refuse to. Remedy: Write"
                        + " at = \"2026-11-22T10:00:01\" or later.");
        assertThatThrownBy(() -> migrate(Naming.TIMESTAMP, "99999999999999_a.up.sql"))
                .hasMessageContaining("name the target's files sequentially");
        assertThat(migrate(Naming.TIMESTAMP, "20261122095959_a.up.sql")).startsWith("20261122100000_");
    }

    private static String flyway(Naming naming, String... names) {
        return first("flyway", naming, names);
    }

    private static String migrate(Naming naming, String... names) {
        return first("golang-migrate", naming, names);
    }

    private static String first(String framework, Naming naming, String... names) {
        var target = Target.of(framework, "migrations").withNaming(naming);
        return Frameworks.of(framework)
                .orElseThrow()
                .render(PLAN, Head.ofNames(names), target, Policy.defaults())
                .get(0)
                .name();
    }
}
