package dev.belay.core.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.belay.core.config.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page of the rules says what the rules say. With {@code -Dgolden.update=true} it is written anew. */
final class RulesPageTest {

    private static final Path PAGE = Path.of("../../docs/rules.md");

    private static final String HEAD = """
            # Rules

            What a migration may do and somebody ought to know before it is merged. The compiler tells of it at the builder
            call; the goals `generate` and `plan` tell of it where no compiler has. A released migration is left alone. This
            page is written by a test.

            `belay.yaml` decides how much the project minds:

            ```yaml
            rules:
              unindexed-foreign-key: error   # the build fails
              reconnect: warning             # the build tells of it, and fails with -Werror
              irreversible: off              # nobody hears of it
            ```

            A migration accepts what a rule finds in it, with a reason for whoever reads it later:

            ```java
            @Accept(rule = "irreversible", reason = "a label that nobody uses may stay")
            @Migration(id = "0015_refunded_payments", at = "2025-11-04T10:00")
            ```

            In JSON that is `"accept": [{"rule": "irreversible", "reason": "..."}]`. An `@Accept` without a reason, or of a
            rule that is not on this page, is an error.
            """;

    @Test
    void saysWhatTheRulesSay() throws IOException {
        String page =
                HEAD + Arrays.stream(Rule.values()).map(RulesPageTest::section).collect(Collectors.joining());
        boolean update = Boolean.getBoolean("golden.update");
        if (update) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE)).isEqualTo(page);
        assertThat(update).as("written anew; look at it and run again").isFalse();
    }

    private static String section(Rule rule) {
        return """

                ## %s

                Default: %s.

                **Finds.** %s

                **Why.** %s

                **Instead.** %s
                """.formatted(
                rule.id(), rule.byDefault().name().toLowerCase(Locale.ROOT), rule.finds(), rule.harm(), rule.remedy());
    }
}
