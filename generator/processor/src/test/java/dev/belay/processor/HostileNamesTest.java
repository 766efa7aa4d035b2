package dev.belay.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Names that Java would not have give a typed schema that compiles, is the same every time, and keeps them as they are.
 */
final class HostileNamesTest {

    private static final String DEFINE = """
            String[] hostile = {"class", "_", "2nd", "a b", "a-b", "aB", "AB", "ab", "*/", "\\\\u0041", "quote\\"d",
                "\\u00f6l", "\\u6ce8\\u6587", "\\ud83d\\ude42", "{@code", "<b>&amp;", "$", "$1", "table", "Column", "String",
                "a\\u202eb", "\\u00f6\\\\"};
            for (String name : hostile) {
                change.createEnum(name + "_labels", hostile);
                var made = change.createTable(name);
                var elsewhere = change.createTable("head", name);
                for (String column : hostile) {
                    made.column(column(column, enumeration(name + "_labels")));
                    elsewhere.column(column(column, custom("types", column)));
                }
                made.index(name + "_index", column("class", text()));
                made.check(name + "_check", "true");
            }
            change.createTable("Head").column(column("id", bigint()));
            change.createTable("After_0001").column(column("id", bigint()));
            """;

    @TempDir
    Path folder;

    @Test
    void theyCompile() {
        Project project = project("here");
        project.source("app/Use.java", """
                package app;
                import shop.schema.Head;
                class Use {
                    static final String[] NAMES = {
                        Head.CLASS.CLASS.name(), Head.A_B.A_B_3.name(), Head.HEAD_2.CLASS._2ND.name(),
                        Head.HEAD.ID.name()
                    };
                    Object asBefore = shop.schema.After_0001.CLASS.CLASS;
                }
                """);

        assertThat(project.compile().diagnostics()).isEmpty();
        assertThat(head("here"))
                .contains("new Column<String>(\"\\u6ce8\\u6587\",")
                .isASCII();
    }

    @Test
    void theirSourceIsTheSameWhateverTheLocaleAndEncoding() {
        assertThat(project("here").compile().diagnostics()).isEmpty();
        Locale locale = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            assertThat(project("there")
                            .encoding(StandardCharsets.US_ASCII)
                            .option("-encoding", "US-ASCII")
                            .compile()
                            .diagnostics())
                    .isEmpty();
        } finally {
            Locale.setDefault(locale);
        }

        assertThat(head("there")).isEqualTo(head("here"));
    }

    private Project project(String name) {
        Path place = folder.resolve(name);
        return new Project(place)
                .option("-Werror", "-s", place.resolve("generated").toString())
                .migration("Hostile", "0001_hostile", DEFINE);
    }

    private String head(String name) {
        return Project.text(folder.resolve(name).resolve("generated/shop/schema/Head.java"));
    }
}
