package dev.belay.processor;

import com.sun.source.util.Trees;
import dev.belay.dsl.Accept;
import dev.belay.dsl.Migration;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;

/**
 * Reads every class with {@link Migration} of a compilation and writes its plan, its rollout sheet and the files of
 * each target below {@code META-INF/belay/} of the class output. Options: {@code -Abelay.config}, the path of
 * belay.yaml; {@code -Abelay.lock}, the path of belay.lock.json, beside it by default; {@code -Abelay.classpath}, jars
 * that migrations use and the compiler does not tell of (the module path before Java 18); {@code -Abelay.timeout}, the
 * milliseconds that one {@code define} may run.
 */
public final class BelayProcessor extends AbstractProcessor {

    private Optional<Round> round = Optional.empty();

    /** For the compiler, which makes one for each compilation. */
    public BelayProcessor() {}

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
        ProcessingEnvironment compiler = Hosts.unwrap(environment);
        super.init(compiler);
        try {
            round = Optional.of(new Round(compiler, Trees.instance(compiler)));
        } catch (IllegalArgumentException | LinkageError anotherCompiler) {
            compiler.getMessager()
                    .printMessage(
                            Diagnostic.Kind.WARNING,
                            "[compiler-without-trees] Belay reads migrations with javac alone, so nothing was written."
                                    + " Remedy: Run the goal belay:generate after this compiler, or compile with javac, which"
                                    + " Maven and Gradle do.");
        }
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of(
                Migration.class.getCanonicalName(),
                Accept.class.getCanonicalName(),
                Accept.List.class.getCanonicalName());
    }

    @Override
    public Set<String> getSupportedOptions() {
        return ProcessorOptions.NAMES;
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latest();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment environment) {
        round.ifPresent(current -> current.run(environment));
        return true;
    }
}
