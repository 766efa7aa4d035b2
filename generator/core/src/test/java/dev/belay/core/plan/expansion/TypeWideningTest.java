package dev.belay.core.plan.expansion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.belay.core.json.TypeReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Intervals become more precise in the catalog alone; where digits or fields are lost, the rows are converted. */
final class TypeWideningTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            interval(3)               | interval(6)               | true
            interval(3)               | interval                  | true
            interval                  | interval(3)               | false
            interval second(3)        | interval second(4)        | true
            interval day to second(3) | interval day to second    | true
            interval day to second    | interval day to second(3) | false
            interval day to hour      | interval day to hour      | true
            interval day to hour      | interval day              | false
            """)
    void knowsWhatWritesNoRow(String from, String to, boolean free) {
        assertThat(TypeWidening.isFree(TypeReader.read(from), TypeReader.read(to), false))
                .isEqualTo(free);
    }
}
