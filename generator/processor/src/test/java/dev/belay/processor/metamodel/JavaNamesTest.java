package dev.belay.processor.metamodel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javax.lang.model.SourceVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class JavaNamesTest {

    @ParameterizedTest
    @CsvSource({
        "total_cents, TOTAL_CENTS, TotalCentsTable",
        "totalCents, TOTAL_CENTS, TotalCentsTable",
        "HTTPServer2Go, HTTP_SERVER2_GO, HttpServer2GoTable",
        "USER ID, USER_ID, UserIdTable",
        "class, CLASS, ClassTable",
        "_, __, _Table",
        "2nd, _2ND, _2ndTable",
        "a$b, A_B, ABTable",
        "größe, GRÖßE, GrETable",
        "注文, 注文, _Table",
        "🙂, __, _Table",
        "'a\"b\\u0041', A_B_U0041, ABU0041Table",
    })
    void namesAreMadeOut(String name, String constant, String type) {
        assertThat(JavaNames.constant(name)).isEqualTo(constant);
        assertThat(JavaNames.type(constant, "Table")).isEqualTo(type);
    }

    @ParameterizedTest
    @ValueSource(strings = {"_", "\u200d", "\u0301a", "\u00ad", " ", "-", "9", "int", "null", "ǆ", "a\u0301", "½", "٣"})
    void everyNameIsOneOfJava(String name) {
        String constant = JavaNames.constant(name);
        assertThat(SourceVersion.isName(constant)).as(constant).isTrue();
        assertThat(SourceVersion.isName(JavaNames.type(constant, "Table"))).isTrue();
    }

    @Test
    void theFirstKeepsItsNameAndNobodyElseGetsIt() {
        assertThat(JavaNames.distinct(List.of("A", "A", "A_2", "a", "B", "A")))
                .containsExactly("A", "A_3", "A_2", "a_4", "B", "A_5");
    }
}
