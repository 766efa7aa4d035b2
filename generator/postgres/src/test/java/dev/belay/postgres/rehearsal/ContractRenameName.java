package dev.belay.postgres.rehearsal;

import dev.belay.dsl.Changes;
import dev.belay.dsl.Migration;
import dev.belay.dsl.SchemaChange;

/** The later half of the renaming. */
@Migration(id = "0003_contract_rename_name", at = "2026-11-03T10:00")
final class ContractRenameName implements SchemaChange {
    @Override
    public void define(Changes change) {
        change.contract(RenameName.class);
    }
}
