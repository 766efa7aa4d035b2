package dev.belay.processor.metamodel;

import dev.belay.core.plan.Plan;
import dev.belay.core.versions.Version;
import dev.belay.dsl.Intent;
import dev.belay.dsl.lifecycle.Contract;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The typed schema of a history that is being planned: of the versions that somebody mentions, and of the head. */
public final class Metamodel {

    private final String packageName;
    private final Set<String> mentioned;
    private final Map<String, Version> versions = new TreeMap<>();
    private final Map<String, String> contracts = new HashMap<>();
    private Version head;

    /**
     * The typed schema of an empty history.
     *
     * @param packageName where its classes belong
     * @param mentioned the names of the versions that the sources mention, {@code After_0004}
     */
    public Metamodel(String packageName, Set<String> mentioned) {
        this(packageName, mentioned, Version.EMPTY);
    }

    /**
     * The typed schema of what comes after a version.
     *
     * @param packageName where its classes belong
     * @param mentioned the names of the versions that the sources mention, this one or later ones
     * @param version the version
     */
    public Metamodel(String packageName, Set<String> mentioned, Version version) {
        this.packageName = packageName;
        this.mentioned = Set.copyOf(mentioned);
        this.head = version;
        version.change().ifPresent(this::reach);
    }

    /** Goes on to the next change of the history. */
    public void add(Plan plan) {
        head = head.after(plan);
        String id = plan.change().id();
        reach(id);
        for (Intent intent : plan.change().intents()) {
            if (intent.operation() instanceof Contract contract) {
                contracts.put(contract.change(), id);
            }
        }
    }

    private void reach(String change) {
        String name = VersionName.after(change);
        if (mentioned.contains(name)) {
            versions.put(name, head);
        }
    }

    /** Those of the given versions that the history has reached, sorted by name. */
    public List<MetamodelSource> of(Collection<String> names) {
        Map<String, Version> reached = new TreeMap<>(versions);
        reached.keySet().retainAll(names);
        return write(reached);
    }

    /** The mentioned versions that the history has reached, sorted by name. */
    public List<MetamodelSource> mentioned() {
        return of(mentioned);
    }

    /**
     * The mentioned versions after those changes, sorted by name, with the head in the place of each that the history
     * has not reached: the nearest that is known of it.
     */
    public List<MetamodelSource> mentionedOrHead(Collection<String> ids) {
        Map<String, Version> known = new TreeMap<>(versions);
        ids.stream().map(VersionName::after).filter(mentioned::contains).forEach(name -> known.putIfAbsent(name, head));
        return write(known);
    }

    /** The schema after the newest change. */
    public MetamodelSource head() {
        return write(head, VersionName.HEAD);
    }

    private List<MetamodelSource> write(Map<String, Version> named) {
        List<MetamodelSource> sources = new ArrayList<>();
        named.forEach((name, version) -> sources.add(write(version, name)));
        return sources;
    }

    private MetamodelSource write(Version version, String name) {
        return new VersionClass(version, contracts).write(packageName, name);
    }
}
