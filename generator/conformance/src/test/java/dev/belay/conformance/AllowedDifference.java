package dev.belay.conformance;

import dev.belay.postgres.catalog.CatalogSnapshot;
import dev.belay.postgres.catalog.ComparisonOptions;
import dev.belay.postgres.catalog.Difference;
import dev.belay.postgres.catalog.ObjectKind;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * In what the catalog under a tool may differ from the one that the bare statements make: in nothing on the way on, in
 * little after a way back; and what no model can say. {@code docs/conformance.md} lists it.
 */
enum AllowedDifference {
    COLUMN_ORDER(
            When.WENT_BACK,
            ObjectKind.TABLE,
            "column order",
            "PostgreSQL puts a column that comes back behind those that are there"),
    ENUM_LABELS(When.WENT_BACK, ObjectKind.ENUM, "labels", "PostgreSQL cannot drop the label of an enum"),
    RETENTION_SCHEMA(
            When.WENT_BACK,
            ObjectKind.SCHEMA,
            Difference.WHOLE_OBJECT,
            "the schema for what was dropped with `retain()` stays when the last table has left it"),
    BORROWED_INDEX(
            When.WENT_BACK_IN_PART,
            ObjectKind.INDEX,
            Difference.WHOLE_OBJECT,
            "a constraint that took over an index takes it along, until the unit that built the index is undone as well") {
        @Override
        boolean covers(Difference difference) {
            return super.covers(difference) && difference.right().isEmpty();
        }
    },
    COPIED_COLUMN(
            When.NATIVE_COMPLETE,
            ObjectKind.TABLE,
            "column order",
            "pgroll changes a type in a copy of the column, which stands behind the others"),
    /** Held by {@link NoDriftTest}: it is those foreign keys, all of them, and nothing else. */
    UNSPEAKABLE_REFERENCE(
            When.PRISMA_COMPARES,
            ObjectKind.CONSTRAINT,
            Difference.WHOLE_OBJECT,
            "Prisma has no relation between columns of two of its types, an integer and a bigint (P1012): its schema is"
                    + " without the foreign key until they are of one"),
    /** Held by {@link DrizzleDriftTest}: it is those indexes, all of them, and nothing else. */
    REFERENCED_INDEX(
            When.DRIZZLE_PUSHES,
            ObjectKind.INDEX,
            Difference.WHOLE_OBJECT,
            "drizzle-kit 0.x takes a unique index that a foreign key references for one of a constraint, and does not see"
                    + " it until it is one");

    private final When when;
    private final ObjectKind kind;
    private final String attribute;
    private final String reason;

    AllowedDifference(When when, ObjectKind kind, String attribute, String reason) {
        this.when = when;
        this.kind = kind;
        this.attribute = attribute;
        this.reason = reason;
    }

    /** When somebody looks. */
    enum When {
        /** After a phase. */
        WENT_ON("every tool | after a phase"),
        /** After a way back, and when the same goes on again. */
        WENT_BACK("every tool | after going back, and on again"),
        /** After a way back through some of a change's units. */
        WENT_BACK_IN_PART("every tool | after going back through a part of a change"),
        /** After {@code pgroll complete} of pgroll's own operations. */
        NATIVE_COMPLETE("`pgroll-native` | after complete"),
        /** When Prisma holds its schema against the database; the catalog is as it is everywhere. */
        PRISMA_COMPARES("`prisma` | in what `migrate diff` says of its schema"),
        /** When Drizzle reads the database; the catalog is as it is everywhere. */
        DRIZZLE_PUSHES("`drizzle-0` | in what `push` says; `generate` has nothing to say");

        private final String words;

        When(String words) {
            this.words = words;
        }
    }

    /** The differences that are allowed at none of those times. */
    static List<Difference> others(CatalogSnapshot expected, CatalogSnapshot actual, When... times) {
        Set<When> whens = Set.of(times);
        return expected.differences(actual, ComparisonOptions.strict()).stream()
                .filter(difference -> Arrays.stream(values())
                        .noneMatch(allowed -> whens.contains(allowed.when) && allowed.covers(difference)))
                .toList();
    }

    /** Whether it is this one; an expected object stands on the left. */
    boolean covers(Difference difference) {
        return difference.object().kind() == kind && difference.attribute().equals(attribute);
    }

    /** As a line of the page's table. */
    String row() {
        return "| " + when.words + " | " + kind.label() + " | " + attribute + " | " + reason + " |";
    }
}
