package dev.belay.core.frameworks.drizzle;

import dev.belay.core.config.Target;
import dev.belay.core.config.TargetOption;
import dev.belay.core.frameworks.ModelChange;
import dev.belay.core.frameworks.Models;
import dev.belay.core.frameworks.ProjectFiles;
import dev.belay.core.frameworks.drizzle.model.DrizzleModel;
import dev.belay.core.state.SchemaState;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The schema of a project in TypeScript: a file or a folder, as {@code drizzle.config.ts} names it. */
final class DrizzleModels implements Models {

    /** The file or the folder, or that there is none to follow; by default what Drizzle's configuration names. */
    static final TargetOption PLACE = TargetOption.text("models", "");

    private static final List<String> CONFIGURATIONS =
            List.of("drizzle.config.ts", "drizzle.config.js", "drizzle.config.mjs", "drizzle.config.json");
    private static final Pattern SCHEMA = Pattern.compile(
            "[\"']?\\bschema[\"']?\\s*:\\s*\\[?\\s*[\"'`](?:\\./)?([^\"'`*]+?)/?(?:\\*[^\"'`]*)?[\"'`]");
    private static final List<String> ENDINGS = List.of(".ts", ".js", ".mjs");
    private static final String USUAL_FILE = "schema.ts";

    @Override
    public boolean areWanted(Target target) {
        return !target.option(PLACE).equals(NONE);
    }

    @Override
    public SortedMap<String, String> find(Target target, ProjectFiles project) {
        SortedMap<String, String> found = new TreeMap<>();
        place(target, project)
                .ifPresent(place -> ENDINGS.forEach(ending -> found.putAll(project.under(place, ending))));
        found.keySet().removeIf(path -> path.startsWith(target.directory() + "/"));
        return found;
    }

    @Override
    public Optional<String> missing(Target target) {
        return Optional.of(
                "No schema of Drizzle is found by the line schema of drizzle.config.ts: it does not follow, and"
                        + " the next drizzle-kit generate takes back what it does not say. Name its file or folder under options in"
                        + " belay.yaml (models: src/db/schema.ts), or write models: " + NONE + ".");
    }

    @Override
    public ModelChange follow(SortedMap<String, String> files, SchemaState before, SchemaState after) {
        return DrizzleModel.changed(files.isEmpty() ? new TreeMap<>(Map.of(USUAL_FILE, "")) : files, before, after);
    }

    private static Optional<String> place(Target target, ProjectFiles project) {
        String chosen = target.option(PLACE);
        return chosen.isEmpty()
                ? CONFIGURATIONS.stream()
                        .flatMap(name -> project.under(name, name).values().stream())
                        .flatMap(DrizzleModels::schema)
                        .findFirst()
                : Optional.of(chosen);
    }

    private static Stream<String> schema(String configuration) {
        Matcher schema = SCHEMA.matcher(configuration);
        return schema.find() ? Stream.of(schema.group(1)) : Stream.empty();
    }
}
