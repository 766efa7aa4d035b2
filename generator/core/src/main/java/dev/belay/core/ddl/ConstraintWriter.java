package dev.belay.core.ddl;

import java.util.List;

/** Writes {@link ConstraintDdl}. */
final class ConstraintWriter implements ConstraintDdl.Visitor<List<String>> {

    @Override
    public List<String> add(ConstraintDdl.Add statement) {
        String notValid = statement.constraint().validated() ? "" : " NOT VALID";
        return List.of(AlterTable.of(statement.table(), "ADD " + ConstraintText.of(statement.constraint()) + notValid));
    }

    @Override
    public List<String> addUsingIndex(ConstraintDdl.AddUsingIndex statement) {
        String constraint = ConstraintText.usingIndex(statement.constraint(), SqlText.identifier(statement.index()));
        return List.of(AlterTable.of(statement.table(), "ADD " + constraint));
    }

    @Override
    public List<String> validate(ConstraintDdl.Validate statement) {
        return List.of(AlterTable.of(
                statement.table(),
                "VALIDATE CONSTRAINT "
                        + SqlText.identifier(statement.constraint().name())));
    }

    @Override
    public List<String> drop(ConstraintDdl.Drop statement) {
        return List.of(AlterTable.of(
                statement.table(),
                "DROP CONSTRAINT " + (statement.ifExists() ? "IF EXISTS " : "")
                        + SqlText.identifier(statement.constraint().name())));
    }

    @Override
    public List<String> addNotNull(ConstraintDdl.AddNotNull statement) {
        return List.of(AlterTable.of(
                statement.table(),
                "ADD CONSTRAINT " + SqlText.identifier(statement.name()) + " NOT NULL "
                        + SqlText.identifier(statement.column()) + " NOT VALID"));
    }

    @Override
    public List<String> validateNotNull(ConstraintDdl.ValidateNotNull statement) {
        return List.of(AlterTable.of(statement.table(), "VALIDATE CONSTRAINT " + SqlText.identifier(statement.name())));
    }
}
