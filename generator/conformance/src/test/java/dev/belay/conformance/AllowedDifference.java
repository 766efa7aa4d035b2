package dev.belay.conformance;

import dev.belay.postgres.catalog.CatalogSnapshot;
import dev.belay.postgres.catalog.ComparisonOptions;
import dev.belay.postgres.catalog.Difference;
import dev.belay.postgres.catalog.ObjectKind;
import java.util.Arrays;
import java.util.List;

/**
 * In what the catalog under a tool may differ from the one that the bare statements make: in nothing on the way on, in
 * little after a way back; {@code docs/conformance.md} lists it.
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
    COPIED_COLUMN(
            When.NATIVE_COMPLETE,
            ObjectKind.TABLE,
            "column order",
            "pgroll changes a type in a copy of the column, which stands behind the others");

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
        /** After {@code pgroll complete} of pgroll's own operations. */
        NATIVE_COMPLETE("`pgroll-native` | after complete");

        private final String words;

        When(String words) {
            this.words = words;
        }
    }

    /** The differences that are not allowed. */
    static List<Difference> others(CatalogSnapshot expected, CatalogSnapshot actual, When when) {
        return expected.differences(actual, ComparisonOptions.strict()).stream()
                .filter(difference -> Arrays.stream(values())
                        .noneMatch(allowed -> allowed.when == when && allowed.covers(difference)))
                .toList();
    }

    private boolean covers(Difference difference) {
        return difference.object().kind() == kind && difference.attribute().equals(attribute);
    }

    /** As a line of the page's table. */
    String row() {
        return "| " + when.words + " | " + kind.label() + " | " + attribute + " | " + reason + " |";
    }
}
