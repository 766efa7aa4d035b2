package dev.belay.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class RolloutSheetTest {

    @Test
    void showsOneOfEverything() throws IOException {
        assertThat(RolloutSheet.write(ReportFixture.plan(), ReportFixture::sql)).isEqualTo(expected("sheet.md"));
    }

    @Test
    void theTableIsOneLineForEachChange() throws IOException {
        assertThat(SummaryTable.write(
                        List.of(ReportFixture.plan(), ReportFixture.plan()), Map.of("0012_rework", "green")))
                .isEqualTo(expected("table.txt"));
    }

    @Test
    void aChangeThatNobodyRehearsedHasAHyphen() {
        assertThat(SummaryTable.write(List.of(ReportFixture.plan()), Map.of())
                        .lines()
                        .skip(2)
                        .findFirst()
                        .orElseThrow())
                .endsWith("  -");
    }

    private static String expected(String name) throws IOException {
        try (InputStream stream = RolloutSheetTest.class.getResourceAsStream(name)) {
            return stream == null ? "" : new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
