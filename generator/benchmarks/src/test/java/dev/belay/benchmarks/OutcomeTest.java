package dev.belay.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A tool that prints the file which failed does not say all that the file could have said. */
class OutcomeTest {
    @Test
    void saysItsOwnMessageAlone() {
        var outcome = new Migrator.Outcome(false, """
                error: migration failed: canceling statement due to lock timeout in line 1: DO $belay$
                BEGIN
                  IF FOUND THEN
                    RAISE EXCEPTION '[swap-applied] This swap''s run was cut off: % is there.', 1;
                  END IF;
                END
                $belay$;
                (details: ERROR: canceling statement due to lock timeout)
                """);

        assertThat(outcome.said())
                .contains("canceling statement due to lock timeout", "IF FOUND THEN", "(details:")
                .doesNotContain("swap-applied", "is there");
    }

    @Test
    void saysWhatWasRaised() {
        var outcome = new Migrator.Outcome(
                false,
                "migration failed: [swap-applied] It is there. DO $$ RAISE EXCEPTION '[swap-applied] It is there.' $$");

        assertThat(outcome.said()).contains("[swap-applied] It is there.").doesNotContain("RAISE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "canceling statement due to lock timeout",
                "[backfill-runs-already] Another session runs this backfill.",
                "[contract-transactions-open] 1 transactions are open. Run this again when they have ended."
            })
    void goesAwayWithWhatItWaitsFor(String said) {
        assertThat(new Migrator.Outcome(false, "migration failed: " + said).goesAway())
                .isTrue();
        assertThat(new Migrator.Outcome(false, "RAISE EXCEPTION '" + said + "'; ERROR: [contract-rows-differ] 3")
                        .goesAway())
                .isFalse();
    }
}
