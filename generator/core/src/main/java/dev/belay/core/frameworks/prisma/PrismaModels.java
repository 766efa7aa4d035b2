package dev.belay.core.frameworks.prisma;

import dev.belay.core.config.Target;
import dev.belay.core.config.TargetOption;
import dev.belay.core.frameworks.ModelChange;
import dev.belay.core.frameworks.Models;
import dev.belay.core.frameworks.ProjectFiles;
import dev.belay.core.frameworks.prisma.model.ModelPatch;
import dev.belay.core.frameworks.prisma.model.PrismaModel;
import dev.belay.core.state.SchemaState;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The {@code schema.prisma} of a project, or the folder of its schema. */
final class PrismaModels implements Models {

    /** The file or the folder, or that there is none to follow; by default what lies beside the migrations. */
    static final TargetOption PLACE = TargetOption.text("models", "");

    private static final String ENDING = ".prisma";

    /** Prisma's client keeps a copy of the schema where it is generated. */
    private static final String GENERATED = "/generated/";

    private static final String USUAL_FILE = "schema.prisma";

    @Override
    public boolean areWanted(Target target) {
        return !target.option(PLACE).equals(NONE);
    }

    @Override
    public SortedMap<String, String> find(Target target, ProjectFiles project) {
        SortedMap<String, String> found = new TreeMap<>(project.under(place(target), ENDING));
        found.keySet().removeIf(path -> path.startsWith(target.directory() + "/") || path.contains(GENERATED));
        return found;
    }

    @Override
    public Optional<String> missing(Target target) {
        return Optional.of("No file of Prisma's schema is found in " + place(target)
                + ": the models do not follow, and the next prisma migrate dev takes back what they do not say. Name the"
                + " file or the folder under options in belay.yaml (models: path/to/schema.prisma), or write models: "
                + NONE + ".");
    }

    @Override
    public ModelChange follow(SortedMap<String, String> files, SchemaState before, SchemaState after) {
        var schema = new SchemaFiles(files.isEmpty() ? new TreeMap<>(Map.of(USUAL_FILE, "")) : files);
        ModelPatch patch = PrismaModel.changed(schema.text(), before, after);
        return new ModelChange(schema.withText(patch.schema()), patch.byHand());
    }

    private static String place(Target target) {
        String chosen = target.option(PLACE);
        int parent = target.directory().lastIndexOf('/');
        String usual = parent < 0 ? USUAL_FILE : target.directory().substring(0, parent);
        return chosen.isEmpty() ? usual : chosen;
    }
}
