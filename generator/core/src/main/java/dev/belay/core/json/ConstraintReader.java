package dev.belay.core.json;

import dev.belay.dsl.constraints.AddCheck;
import dev.belay.dsl.constraints.AddForeignKey;
import dev.belay.dsl.constraints.AddPrimaryKey;
import dev.belay.dsl.constraints.AddUnique;
import dev.belay.dsl.constraints.Check;
import dev.belay.dsl.constraints.Deferrability;
import dev.belay.dsl.constraints.DropConstraint;
import dev.belay.dsl.constraints.ForeignKey;
import dev.belay.dsl.constraints.PrimaryKey;
import dev.belay.dsl.constraints.ReferentialAction;
import dev.belay.dsl.constraints.Repair;
import dev.belay.dsl.constraints.ReplacePrimaryKey;
import dev.belay.dsl.constraints.ReplaceUnique;
import dev.belay.dsl.constraints.TableConstraint;
import dev.belay.dsl.constraints.Unique;
import dev.belay.dsl.constraints.ValidateConstraint;
import dev.belay.dsl.names.Identifier;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads keys, checks and foreign keys, and the operations on them. */
final class ConstraintReader {

    private static final Map<String, Function<Cursor, TableConstraint>> KINDS = Map.of(
            Words.of(PrimaryKey.class), ConstraintReader::primaryKey,
            Words.of(Unique.class), ConstraintReader::unique,
            Words.of(Check.class), ConstraintReader::check,
            Words.of(ForeignKey.class), ConstraintReader::foreignKey);

    private ConstraintReader() {}

    static void addTo(OperationKinds kinds) {
        kinds.add(AddPrimaryKey.class, json -> new AddPrimaryKey(json.table(), primaryKey(json)))
                .add(AddUnique.class, json -> new AddUnique(json.table(), unique(json)))
                .add(ReplacePrimaryKey.class, json -> new ReplacePrimaryKey(json.table(), primaryKey(json)))
                .add(
                        ReplaceUnique.class,
                        json -> new ReplaceUnique(json.table(), json.identifier("constraint"), unique(json)))
                .add(AddCheck.class, ConstraintReader::addCheck)
                .add(AddForeignKey.class, json -> new AddForeignKey(json.table(), foreignKey(json)))
                .add(DropConstraint.class, json -> new DropConstraint(json.table(), json.identifier("constraint")))
                .add(
                        ValidateConstraint.class,
                        json -> new ValidateConstraint(json.table(), json.identifier("constraint")));
    }

    /** A constraint of a table that is being created; one of an unknown kind has been refused by the schema. */
    static TableConstraint constraint(Cursor json) {
        return KINDS.getOrDefault(json.child("constraint").text(), ConstraintReader::check)
                .apply(json);
    }

    private static PrimaryKey primaryKey(Cursor json) {
        return new PrimaryKey(name(json), json.identifiers("columns"));
    }

    private static Unique unique(Cursor json) {
        return new Unique(
                name(json), json.identifiers("columns"), json.flag("nullsNotDistinct", false), deferrability(json));
    }

    private static Check check(Cursor json) {
        return new Check(name(json), json.expression("condition"));
    }

    private static ForeignKey foreignKey(Cursor json) {
        Cursor target = json.child("references");
        return new ForeignKey(
                name(json),
                json.identifiers("columns"),
                target.table(),
                target.identifiers("columns"),
                json.word("onDelete", ReferentialAction.NO_ACTION),
                json.word("onUpdate", ReferentialAction.NO_ACTION),
                deferrability(json));
    }

    private static AddCheck addCheck(Cursor json) {
        return new AddCheck(json.table(), check(json), json.optional("repair", ConstraintReader::repair));
    }

    private static Repair repair(Cursor json) {
        return new Repair(json.identifier("column"), ValueReader.typed(json.child("to")));
    }

    private static Optional<Identifier> name(Cursor json) {
        return json.optional("name", Cursor::identifier);
    }

    private static Deferrability deferrability(Cursor json) {
        return json.word("deferrable", Deferrability.NOT_DEFERRABLE);
    }
}
