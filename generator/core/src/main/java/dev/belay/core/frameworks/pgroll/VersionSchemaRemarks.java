package dev.belay.core.frameworks.pgroll;

import java.util.List;

/**
 * What clients that read version schemas notice of a plan, as {@code PgrollToolTest} of the conformance suite measures.
 */
final class VersionSchemaRemarks {

    private static final List<String> OWN_OPERATIONS = List.of(
            "The change is one migration of pgroll's own operations, which take the place of the units below: `pgroll start`"
                    + " does what EXPAND and BACKFILL do, `pgroll complete` what CONTRACT does, and nothing guards it but you.",
            "From start to complete clients read and write both version schemas, the one of the release before and the new"
                    + " one. A statement whose values `up` or `down` cannot convert fails.",
            "Complete drops the version schema of the release before: clients that still read it get 42P01. Roll the next"
                    + " release out everywhere first.",
            "pgroll fills rows itself; when it is interrupted it begins again.",
            "pgroll starts no other migration before this one is complete.");

    private static final List<String> SQL = List.of(
            "pgroll has no operations for the whole of it: each unit below is a migration of SQL, with a version schema of"
                    + " its own.",
            "Completing one drops the version schema of the one before: clients that still read it get 42P01. Those that"
                    + " are to run through all units have to follow the newest version schema.");

    private VersionSchemaRemarks() {}

    /** Sentences for the rollout sheet. */
    static List<String> of(NativeHistory history) {
        return history.wording().isSaid() ? OWN_OPERATIONS : SQL;
    }
}
