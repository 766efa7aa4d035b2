package dev.belay.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.belay.processor.Project.Outcome;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compilers and build tools that do not hand a processor what javac does. */
final class HostsTest {

    @TempDir
    Path folder;

    private Project project;

    @BeforeEach
    void begin() {
        project = new Project(folder)
                .migration("Orders", "0001_orders", "change.createTable(\"orders\").column(column(\"id\", bigint()));");
    }

    @Test
    void intellijHandsOutAProxy() {
        Outcome outcome = compile(new Host(environment -> proxy(new Unwrappable(environment))));

        assertThat(outcome.diagnostics()).isEmpty();
        assertThat(project.written()).containsKey("changes/0001_orders.json");
    }

    @Test
    void aCompilerWithoutTreesIsWarnedOnceAndNothingIsWritten() {
        Outcome outcome = compile(
                new Host(environment -> proxy((proxy, method, arguments) -> method.invoke(environment, arguments))));

        assertThat(outcome.success()).isTrue();
        assertThat(outcome.diagnostics()).singleElement().satisfies(warning -> {
            assertThat(warning.getKind()).isEqualTo(Diagnostic.Kind.WARNING);
            assertThat(warning.getMessage(Locale.ROOT)).startsWith("[compiler-without-trees] ");
        });
        assertThat(project.written()).isEmpty();
    }

    @Test
    void aMigrationThatAnotherProcessorMakesComesTooLate() {
        Outcome outcome = project.compile(project.sources(), List.of(new BelayProcessor(), new Generator()));

        assertThat(outcome.errors())
                .singleElement()
                .asString()
                .startsWith(
                        "Made.java:3:1 [migration-generated] The migration made.Made was made by another annotation");
    }

    @Test
    void aCompilationWithoutMigrationsWritesNothing() {
        Project other = new Project(folder.resolve("other")).source("A.java", "class A {}");

        assertThat(other.compile().diagnostics()).isEmpty();

        assertThat(other.written()).isEmpty();
    }

    @Test
    void anOutputFolderThatIsKeptIsNoWarning() {
        project.source("shop/App.java", """
                package shop;
                import shop.schema.Head;
                final class App { static final String TABLE = Head.ORDERS.table().toString(); }
                """).option("-Werror");
        assertThat(project.compile().diagnostics()).isEmpty();
        project.classPath(System.getProperty("java.class.path") + File.pathSeparator + project.output());

        assertThat(project.compile().diagnostics()).isEmpty();
    }

    private Outcome compile(Processor processor) {
        return project.compile(project.sources(), List.of(processor));
    }

    private static ProcessingEnvironment proxy(InvocationHandler handler) {
        return (ProcessingEnvironment) Proxy.newProxyInstance(
                HostsTest.class.getClassLoader(), new Class<?>[] {ProcessingEnvironment.class}, handler);
    }

    private record Unwrappable(ProcessingEnvironment environment)
            implements InvocationHandler, Supplier<ProcessingEnvironment> {

        @Override
        public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
            return method.invoke(environment, arguments);
        }

        @Override
        public ProcessingEnvironment get() {
            return environment;
        }
    }

    /** Belay's processor in a host that changes what it is handed. */
    private static final class Host extends AbstractProcessor {
        private final BelayProcessor belay = new BelayProcessor();
        private final UnaryOperator<ProcessingEnvironment> change;

        Host(UnaryOperator<ProcessingEnvironment> change) {
            this.change = change;
        }

        @Override
        public synchronized void init(ProcessingEnvironment environment) {
            super.init(environment);
            belay.init(change.apply(environment));
        }

        @Override
        public Set<String> getSupportedAnnotationTypes() {
            return belay.getSupportedAnnotationTypes();
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return belay.getSupportedSourceVersion();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            return belay.process(annotations, round);
        }
    }

    /** Makes a migration in its first round. */
    private static final class Generator extends AbstractProcessor {
        private boolean done;

        @Override
        public Set<String> getSupportedAnnotationTypes() {
            return Set.of("*");
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latest();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            if (!done) {
                done = true;
                try (Writer writer =
                        processingEnv.getFiler().createSourceFile("made.Made").openWriter()) {
                    writer.write("package made;\nimport dev.belay.dsl.*;\n"
                            + "@Migration(id = \"0002_made\", at = \"2026-11-22T10:00\")\n"
                            + "class Made implements SchemaChange { public void define(Changes c) {} }\n");
                } catch (IOException broken) {
                    throw new UncheckedIOException(broken);
                }
            }
            return false;
        }
    }
}
