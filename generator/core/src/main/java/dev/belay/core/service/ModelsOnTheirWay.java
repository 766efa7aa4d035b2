package dev.belay.core.service;

import dev.belay.core.Manifest;
import dev.belay.core.OutputFile;
import dev.belay.core.frameworks.ModelChange;
import dev.belay.core.frameworks.Models;
import dev.belay.core.plan.Plan;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * The models beside the folder of one tool, which follow each change of a history once: what people make of them
 * afterwards is theirs.
 */
final class ModelsOnTheirWay {

    private final Models models;
    private final ServiceFolder folder;
    private final List<Manifest.Followed> earlier;

    private final List<Manifest.Followed> followed = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private SortedMap<String, String> files;

    ModelsOnTheirWay(Models models, ServiceFolder folder, Manifest earlier) {
        this.models = models;
        this.folder = folder;
        this.earlier = earlier.followed().stream()
                .filter(each -> each.directory().equals(folder.target().directory()))
                .toList();
        this.files = folder.models();
    }

    /** Follows what is new in a history. */
    void follow(List<Plan> plans) {
        if (!models.areWanted(folder.target())) {
            followed.addAll(earlier);
            return;
        }
        Optional<String> missing = files.isEmpty() ? models.missing(folder.target()) : Optional.empty();
        if (missing.isPresent()) {
            followed.addAll(earlier);
            notes.add(missing.get());
            return;
        }
        List<Plan> fresh = plans.stream().filter(plan -> before(plan).isEmpty()).toList();
        plans.forEach(this::record);
        boolean inARow = Collections.indexOfSubList(plans, fresh) >= 0;
        fresh.stream().skip(inARow ? said(fresh) : 0).forEach(this::follow);
    }

    /** The files that are others now. */
    List<OutputFile> changedFiles() {
        return files.entrySet().stream()
                .filter(file -> !file.getValue().equals(folder.models().get(file.getKey())))
                .map(file -> new OutputFile(file.getKey(), file.getValue(), Optional.empty()))
                .toList();
    }

    /** What they have followed then. */
    List<Manifest.Followed> followed() {
        return List.copyOf(followed);
    }

    /** What is left to people. */
    List<String> notes() {
        return List.copyOf(notes);
    }

    /**
     * How many changes people have followed by themselves: what those leave is there, whatever was there in between.
     */
    private int said(List<Plan> fresh) {
        for (int count = fresh.size(); count > 0; count--) {
            ModelChange whole = models.follow(
                    files, fresh.get(0).before(), fresh.get(count - 1).after());
            if (whole.files().equals(files) && whole.byHand().isEmpty()) {
                return count;
            }
        }
        return 0;
    }

    private void follow(Plan plan) {
        ModelChange change = models.follow(files, plan.before(), plan.after());
        files = change.files();
        change.byHand().forEach(text -> notes.add(plan.change().id() + ": " + text));
    }

    private void record(Plan plan) {
        String change = plan.change().id();
        var now = Manifest.Followed.of(folder.target().directory(), change, asked(plan));
        followed.add(now);
        before(plan)
                .filter(then -> !then.equals(now))
                .ifPresent(then -> notes.add(change
                        + ": the migration asks something else of the models than when they followed it, and they are left as they"
                        + " are. Bring them to it by hand; or, where nothing of it is committed yet, take back the models and the"
                        + " manifest (git checkout) and sync again."));
    }

    private Optional<Manifest.Followed> before(Plan plan) {
        return earlier.stream()
                .filter(each -> each.change().equals(plan.change().id()))
                .findFirst();
    }

    /** What a change asks, whatever the models say. */
    private String asked(Plan plan) {
        ModelChange change = models.follow(Collections.emptySortedMap(), plan.before(), plan.after());
        return change.files() + "\n" + change.byHand();
    }
}
