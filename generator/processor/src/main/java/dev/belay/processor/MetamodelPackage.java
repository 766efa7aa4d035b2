package dev.belay.processor;

import dev.belay.core.Manifest;
import dev.belay.core.config.BelayConfig;
import dev.belay.dsl.Place;
import dev.belay.dsl.Problem;
import java.util.Optional;
import javax.lang.model.SourceVersion;

/** Where the typed schema belongs. */
final class MetamodelPackage {

    private static final String DEFAULT = "schema";

    private MetamodelPackage() {}

    /** The package of belay.yaml, or {@code schema} below that of the oldest migration. */
    static String of(BelayConfig config, Optional<Manifest.Oldest> oldest) {
        return config.metamodelPackage()
                .orElseGet(() -> oldest.map(first -> below(first.origin())).orElse(DEFAULT));
    }

    /** What is wrong with a package that belay.yaml names. */
    static Optional<Problem> problem(BelayConfig config, SourceVersion version) {
        return config.metamodelPackage()
                .filter(name -> !SourceVersion.isName(name, version))
                .map(name -> new Problem(
                        "invalid-metamodel-package",
                        Place.of("belay.yaml"),
                        "The package \"" + name + "\" of the metamodel holds a word that Java keeps for itself.",
                        "Name another package."));
    }

    private static String below(String binaryName) {
        int dot = binaryName.lastIndexOf('.');
        return dot < 0 ? DEFAULT : binaryName.substring(0, dot + 1) + DEFAULT;
    }
}
