package dev.belay.core.plan.expansion;

import dev.belay.core.ddl.Ddl;
import dev.belay.core.plan.DownClass;
import dev.belay.core.plan.Phase;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A unit while it is put together. Steps are added with their inverse; the way back runs the inverses newest first. */
public final class UnitDraft {

    /**
     * A statement with the author's operation it came from.
     *
     * @param statement the statement
     * @param intent the position of the operation
     */
    public record Entry(Ddl statement, int intent) {}

    /** In what form a way back runs. */
    public enum DownForm {
        /** All statements in one transaction. */
        TRANSACTION,
        /** One statement outside of any. */
        SINGLE,
        /** One block that commits after each statement, so that nothing is validated under a strong lock. */
        COMMIT_EACH
    }

    /** The subject of units that create tables and types. */
    public static final String NEW_OBJECTS = "new_tables";

    private final Draft draft;
    private final Phase phase;
    private final Stage stage;
    private final String subject;
    private final String title;
    private final boolean transactional;
    private final boolean mergeable;
    private final List<Entry> up = new ArrayList<>();
    private final List<Ddl> down = new ArrayList<>();
    private DownForm downForm = DownForm.TRANSACTION;
    private DownClass downClass = DownClass.LOSSLESS;
    private final List<String> explanations = new ArrayList<>();
    private final List<RowCount> counts = new ArrayList<>();
    private final List<RowCount> refused = new ArrayList<>();

    UnitDraft(
            Draft draft,
            Phase phase,
            Stage stage,
            String subject,
            String title,
            boolean transactional,
            boolean mergeable) {
        this.draft = draft;
        this.phase = phase;
        this.stage = stage;
        this.subject = subject;
        this.title = title;
        this.transactional = transactional;
        this.mergeable = mergeable;
    }

    /** Adds a statement that leaves nothing to undo, such as a guard. */
    public UnitDraft check(Ddl statement) {
        return step(statement);
    }

    /** Adds several such statements. */
    UnitDraft checks(Stream<? extends Ddl> statements) {
        statements.forEach(this::check);
        return this;
    }

    /** Adds a statement and what undoes it, in the order in which the way back runs it. */
    public UnitDraft step(Ddl statement, Ddl... inverse) {
        new PartitionLimits(draft).check(statement);
        up.add(new Entry(statement, draft.intentIndex()));
        down.addAll(0, List.of(inverse));
        draft.apply(statement);
        return this;
    }

    /** Adds a statement that only the way back runs, before everything that it has so far. */
    public UnitDraft back(Ddl statement) {
        down.add(0, statement);
        return this;
    }

    /** Adds a statement that only the way back runs, after everything that it has so far. */
    public UnitDraft backLast(Ddl statement) {
        down.add(statement);
        return this;
    }

    /** Says what the way back costs; the worst word of several counts. */
    public UnitDraft costs(DownClass newClass, String explanation, Optional<RowCount> concerned) {
        downClass = downClass.worse(newClass);
        explanations.add(explanation);
        concerned.ifPresent(counts::add);
        return this;
    }

    /**
     * Says for which rows the way back refuses. Where it loses values as well, that is the word for it, and the rows that
     * it loses are the ones that are counted.
     */
    UnitDraft refuses(String explanation, RowCount rows) {
        explanations.add(explanation);
        refused.add(rows);
        return this;
    }

    private boolean refusesAlone() {
        return !refused.isEmpty() && downClass != DownClass.LOSES_VALUES;
    }

    /** Says in what form the way back runs. */
    public UnitDraft goesBack(DownForm form) {
        downForm = form;
        return this;
    }

    /** The phase of the unit. */
    public Phase phase() {
        return phase;
    }

    /** Its place within the phase. */
    public Stage stage() {
        return stage;
    }

    /** What it is about, in lower case, for names of files. */
    public String subject() {
        return subject;
    }

    /** One line for people. */
    public String title() {
        return title;
    }

    /** Whether the statements share a transaction. */
    public boolean transactional() {
        return transactional;
    }

    /** Whether the unit may share its transaction with another. */
    public boolean mergeable() {
        return mergeable;
    }

    /** Whether the other unit may be put into the same transaction. */
    public boolean mergesWith(UnitDraft other) {
        return mergeable
                && other.mergeable
                && phase == other.phase
                && stage == other.stage
                && subject.equals(other.subject)
                && downForm == other.downForm;
    }

    /** The statements in order. */
    public List<Entry> up() {
        return List.copyOf(up);
    }

    /** The statements of the way back in order. */
    public List<Ddl> down() {
        return List.copyOf(down);
    }

    /** In what form the way back runs. */
    public DownForm downForm() {
        return downForm;
    }

    /** What the way back costs. */
    public DownClass downClass() {
        return refusesAlone() ? downClass.worse(DownClass.REFUSES_WHILE) : downClass;
    }

    /** Whether there is something to say of the way back. */
    public boolean isExplained() {
        return !explanations.isEmpty();
    }

    /** Says that transactions with an older snapshot see nothing of what the way back fills a column with. */
    UnitDraft refillsAfresh(TableName table, List<Identifier> columns) {
        String names = columns.stream().map(column -> table + "." + column).collect(Collectors.joining(" and "));
        return costs(
                DownClass.LOSSLESS,
                "A transaction whose snapshot is older than the way back reads NULL in " + names
                        + ": what reads it again starts afterwards.",
                Optional.empty());
    }

    /** One sentence on what the way back costs. */
    public String explanation() {
        return explanations.isEmpty() ? "Everything is as it was." : String.join(" ", explanations);
    }

    /** The rows that the way back concerns. */
    public List<RowCount> counts() {
        List<RowCount> concerned = new ArrayList<>(counts);
        if (refusesAlone()) {
            concerned.addAll(refused);
        }
        return concerned;
    }
}
