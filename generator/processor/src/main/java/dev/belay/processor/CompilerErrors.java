package dev.belay.processor;

import dev.belay.dsl.Place;
import dev.belay.dsl.Problem;
import java.util.Locale;
import java.util.Optional;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/** Passes on what the nested compiler refuses, at the author's own place. */
final class CompilerErrors {

    private static final String MEND = "Mend the source.";
    private static final String NOT_FOUND = MEND
            + " A migration runs while the project compiles: it may use its own constants, helpers among the same"
            + " sources, classes of the class path and the schema after an earlier migration, After_0004, but neither"
            + " Head nor anything that another annotation processor makes. What the"
            + " compiler does not tell of, such as a jar of the module path before Java 18, is named with -A"
            + ProcessorOptions.CLASS_PATH + "=PATH.";

    private final Reporter reporter;
    private final CompiledMigrations compiled;

    CompilerErrors(Reporter reporter, CompiledMigrations compiled) {
        this.reporter = reporter;
        this.compiled = compiled;
    }

    void report() {
        compiled.errors().forEach(this::report);
    }

    private void report(Diagnostic<? extends JavaFileObject> error) {
        JavaFileObject file = error.getSource();
        Optional<CallLines> lines = Optional.ofNullable(file)
                .map(source -> compiled.lines().get(source.toUri().toString()));
        Problem problem = new Problem(
                "migration-does-not-compile",
                place(error, lines),
                error.getMessage(Locale.getDefault()) + "\n",
                isMissing(error) ? NOT_FOUND : MEND);
        lines.flatMap(found -> found.spotAtOffset(error.getPosition()))
                .ifPresentOrElse(spot -> reporter.report(problem, spot), () -> reporter.report(problem));
    }

    private static boolean isMissing(Diagnostic<? extends JavaFileObject> error) {
        String code = String.valueOf(error.getCode());
        return code.startsWith("compiler.err.cant.resolve") || code.startsWith("compiler.err.doesnt.exist");
    }

    private static Place place(Diagnostic<? extends JavaFileObject> error, Optional<CallLines> lines) {
        JavaFileObject file = error.getSource();
        if (file == null) {
            return Place.of("the migrations");
        }
        String path = file.toUri().getPath();
        int line = (int) Math.max(error.getLineNumber(), 0);
        return new Place(
                path == null ? file.getName() : path,
                lines.map(found -> found.authorsLine(line)).orElse(line),
                file.getName());
    }
}
