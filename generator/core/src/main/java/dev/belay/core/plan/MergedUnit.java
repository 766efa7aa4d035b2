package dev.belay.core.plan;

import dev.belay.core.ddl.ColumnDdl;
import dev.belay.core.ddl.ConstraintDdl;
import dev.belay.core.ddl.Ddl;
import dev.belay.core.ddl.GuardDdl;
import dev.belay.core.ddl.IndexDdl;
import dev.belay.core.ddl.RowDdl;
import dev.belay.core.ddl.StateDdl;
import dev.belay.core.ddl.SyncDdl;
import dev.belay.core.ddl.TableDdl;
import dev.belay.core.plan.expansion.Guards;
import dev.belay.core.plan.expansion.RowCount;
import dev.belay.core.plan.expansion.UnitDraft;
import dev.belay.core.plan.expansion.UnitDraft.DownForm;
import dev.belay.dsl.names.TableName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One or more drafts of one phase and subject that share a transaction. */
record MergedUnit(Phase phase, String subject, String title, boolean transactional, List<UnitDraft> drafts) {

    MergedUnit {
        drafts = List.copyOf(drafts);
    }

    static MergedUnit empty(Phase phase, String subject, String title) {
        return new MergedUnit(phase, subject, title, true, List.of());
    }

    /** The drafts by phase and stage; those of one stage and subject merged. */
    static List<MergedUnit> inOrder(List<UnitDraft> drafts) {
        List<UnitDraft> ordered = new ArrayList<>(drafts);
        ordered.sort(Comparator.comparing(UnitDraft::phase).thenComparing(UnitDraft::stage));
        List<MergedUnit> merged = new ArrayList<>();
        for (UnitDraft draft : ordered) {
            int host = host(merged, draft);
            if (host < 0) {
                merged.add(new MergedUnit(
                        draft.phase(), draft.subject(), draft.title(), draft.transactional(), List.of(draft)));
            } else {
                merged.set(host, merged.get(host).with(draft));
            }
        }
        return merged;
    }

    /** The unit that takes the draft in; a unit of its own is a barrier, since it may need what was before it. */
    private static int host(List<MergedUnit> merged, UnitDraft draft) {
        for (int index = merged.size() - 1; index >= 0; index--) {
            UnitDraft last = merged.get(index).drafts().get(0);
            if (last.mergesWith(draft)) {
                return index;
            }
            boolean elsewhere = last.phase() != draft.phase() || last.stage() != draft.stage();
            if (elsewhere || isBarrier(last, draft)) {
                return -1;
            }
        }
        return -1;
    }

    /** What is new may be needed behind it, and statements on one table keep their order. */
    private static boolean isBarrier(UnitDraft last, UnitDraft draft) {
        boolean ofItsOwn = last.transactional() && !last.mergeable();
        return ofItsOwn
                || last.subject().equals(UnitDraft.NEW_OBJECTS)
                || last.subject().equals(draft.subject());
    }

    private MergedUnit with(UnitDraft draft) {
        List<UnitDraft> more = new ArrayList<>(drafts);
        more.add(draft);
        String both = title.equals(draft.title()) ? title : title + "; " + decapitalized(draft.title());
        return new MergedUnit(phase, subject, both, transactional, more);
    }

    private static String decapitalized(String title) {
        return Character.toLowerCase(title.charAt(0)) + title.substring(1);
    }

    /**
     * The statements in order, one catalog guard for each table in front: dependants are found before anything changes.
     */
    List<UnitDraft.Entry> entries() {
        Map<TableName, UnitDraft.Entry> guards = new LinkedHashMap<>();
        List<UnitDraft.Entry> others = new ArrayList<>();
        for (UnitDraft draft : drafts) {
            for (UnitDraft.Entry entry : draft.up()) {
                if (entry.statement() instanceof GuardDdl.CatalogGuard guard) {
                    guards.merge(guard.table(), entry, MergedUnit::merged);
                } else {
                    others.add(entry);
                }
            }
        }
        others.addAll(0, guards.values());
        return others;
    }

    private static UnitDraft.Entry merged(UnitDraft.Entry one, UnitDraft.Entry other) {
        GuardDdl.CatalogGuard both =
                Guards.merged((GuardDdl.CatalogGuard) one.statement(), (GuardDdl.CatalogGuard) other.statement());
        return new UnitDraft.Entry(both, one.intent());
    }

    /** The ways back, newest first. */
    List<Ddl> down() {
        List<Ddl> down = new ArrayList<>();
        drafts.forEach(draft -> down.addAll(0, draft.down()));
        return down;
    }

    DownForm downForm() {
        return drafts.isEmpty() ? DownForm.TRANSACTION : drafts.get(0).downForm();
    }

    DownClass downClass() {
        return drafts.stream().map(UnitDraft::downClass).reduce(DownClass.LOSSLESS, DownClass::worse);
    }

    String explanation() {
        List<String> costs = drafts.stream()
                .filter(UnitDraft::isExplained)
                .map(UnitDraft::explanation)
                .distinct()
                .toList();
        return costs.isEmpty() ? "Everything is as it was." : String.join(" ", costs);
    }

    /** The query of the rows that the worst of the ways back concerns; losses of either kind count together. */
    Optional<String> countingQuery() {
        DownClass worst = downClass();
        return RowCount.query(drafts.stream()
                .filter(draft -> draft.downClass() == worst || losses(draft.downClass()) && losses(worst))
                .flatMap(draft -> draft.counts().stream())
                .toList());
    }

    private static boolean losses(DownClass downClass) {
        return downClass == DownClass.LOSES_WRITES_SINCE || downClass == DownClass.LOSES_VALUES;
    }

    /** Whether a statement takes a lock that needs the short lock_timeout. */
    boolean locksStrongly() {
        return entries().stream().map(UnitDraft.Entry::statement).anyMatch(MergedUnit::strong);
    }

    private static boolean strong(Ddl statement) {
        boolean validates =
                statement instanceof ConstraintDdl.Validate || statement instanceof ConstraintDdl.ValidateNotNull;
        return statement instanceof TableDdl
                || statement instanceof ColumnDdl
                || (statement instanceof ConstraintDdl && !validates)
                || statement instanceof IndexDdl
                || statement instanceof SyncDdl
                || statement instanceof GuardDdl.LockTables
                || statement instanceof RowDdl.RunSql
                || statement instanceof StateDdl.CommitEach;
    }
}
