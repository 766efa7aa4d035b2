package dev.belay.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.belay.dsl.SchemaChange;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A project that Maven itself builds, with the compiler in its own process and in another one. */
@EnabledIfEnvironmentVariable(named = "BELAY_SLOW_TESTS", matches = "1", disabledReason = MavenBuildTest.SLOW)
final class MavenBuildTest {

    static final String SLOW = "It builds projects with Maven; BELAY_SLOW_TESTS=1 runs it, as .ci/run does.";

    private static final String VERSION = System.getProperty("belay.maven-compiler-plugin");

    private static final String POM = """
            <project xmlns="http://maven.apache.org/POM/4.0.0">
              <modelVersion>4.0.0</modelVersion>
              <groupId>shop</groupId>
              <artifactId>shop</artifactId>
              <version>1</version>
              <properties>
                <maven.compiler.release>17</maven.compiler.release>
                <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
              </properties>
              <dependencies>
                <dependency>
                  <groupId>dev.belay</groupId>
                  <artifactId>belay-dsl</artifactId>
                  <version>1</version>
                  <scope>system</scope>
                  <systemPath>%s</systemPath>
                </dependency>
              </dependencies>
              <build>
                <sourceDirectory>src</sourceDirectory>
                <plugins>
                  <plugin>
                    <artifactId>maven-compiler-plugin</artifactId>
                    <version>%s</version>
                    <configuration>
                      <fork>%s</fork>
                      <showWarnings>true</showWarnings>
                      <compilerArgs>
                        <arg>-processorpath</arg>
                        <arg>%s</arg>
                      </compilerArgs>
                    </configuration>
                  </plugin>
                </plugins>
              </build>
            </project>
            """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"column-gone, false", "column-gone, true", "typed-column-gone, true", "rule-irreversible, false"})
    void tellsOfMistakesAtTheirPlace(String mistake, boolean forked) throws Exception {
        Project project = new MistakeFolder(Path.of("src/test/mistakes", mistake)).project(folder.resolve("project"));
        List<Message> expected = project.compile().messages(project.path(""));
        Path jars = folder.resolve("jars");
        String processorPath =
                Jars.processorPath(jars).stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        project.file("pom.xml", POM.formatted(Jars.holding(SchemaChange.class, jars), VERSION, forked, processorPath));

        String said = maven(project);

        assertThat(expected).isNotEmpty();
        for (Message message : expected) {
            String words = message.text().lines().findFirst().orElseThrow().split(" \\| ")[0];
            assertThat(said)
                    .contains(message.kind().toUpperCase(Locale.ROOT))
                    .contains("/" + message.file() + ":[" + message.line() + "," + message.column() + "] " + words);
        }
    }

    private String maven(Project project) throws Exception {
        Path answer = folder.resolve("answer.txt");
        Process process = new ProcessBuilder(
                        "mvn", "-o", "-B", "org.apache.maven.plugins:maven-compiler-plugin:" + VERSION + ":compile")
                .directory(project.path("").toFile())
                .redirectErrorStream(true)
                .redirectOutput(answer.toFile())
                .start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        return Files.readString(answer);
    }
}
