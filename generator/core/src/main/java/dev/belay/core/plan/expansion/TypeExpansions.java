package dev.belay.core.plan.expansion;

import dev.belay.core.ddl.StateDdl;
import dev.belay.core.ddl.TypeDdl;
import dev.belay.core.objects.EnumType;
import dev.belay.core.plan.DownClass;
import dev.belay.core.plan.Phase;
import dev.belay.core.plan.Verdict;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.types.AddEnumValue;
import dev.belay.dsl.types.CreateEnum;
import dev.belay.dsl.types.LabelPosition;
import dev.belay.dsl.types.RemoveEnumValue;
import dev.belay.dsl.types.RenameEnumValue;
import dev.belay.dsl.types.TypeOperation;
import dev.belay.dsl.types.TypeVisitor;
import java.util.Optional;

/** How enum types come and change. */
record TypeExpansions(Draft draft) implements TypeVisitor<Draft> {

    @Override
    public Draft createEnum(CreateEnum operation) {
        draft.verdict(Verdict.Kind.ADDITIVE, "Additive: a new type is in nobody's way.");
        if (free(draft, operation.schema(), operation.name())) {
            create(draft, new EnumType(operation.schema(), operation.name(), operation.labels()));
        }
        return draft;
    }

    /** Whether the name is free for an enum type; a problem otherwise. */
    static boolean free(Draft draft, Identifier schema, Identifier name) {
        if (draft.state().enumType(schema, name).isPresent()) {
            draft.problem(
                    "duplicate-type",
                    "The enum type \"" + name + "\" is there already.",
                    "choose another name, or add labels with enumType(\"" + name + "\").addValue(...)");
            return false;
        }
        return Clashes.typeFree(draft, schema, name);
    }

    private static void create(Draft draft, EnumType type) {
        unit(draft, type).step(new TypeDdl.CreateEnum(type), new TypeDdl.DropEnum(type));
    }

    /** A type that takes the place of another one, with what that one has in the database. */
    static void create(Draft draft, EnumType type, EnumType like) {
        unit(draft, type).check(Guards.type(draft, like));
        create(draft, type);
        unit(draft, type).step(new TypeDdl.CarryProperties(like, type));
    }

    private static UnitDraft unit(Draft draft, EnumType type) {
        return draft.unit(Phase.EXPAND, Stage.CATALOG, UnitDraft.NEW_OBJECTS, "Create the enum type " + type.name());
    }

    @Override
    public Draft addEnumValue(AddEnumValue operation) {
        draft.verdict(
                Verdict.Kind.ADDITIVE,
                "Additive: the label changes the catalog alone; PostgreSQL cannot remove it again, and it may be used once this unit is committed.");
        known(operation)
                .filter(found -> isFree(found, operation.label())
                        & operation
                                .position()
                                .map(LabelPosition::label)
                                .filter(label -> !isThere(operation, found, label))
                                .isEmpty())
                .ifPresent(found -> add(found, operation));
        return draft;
    }

    @Override
    public Draft renameEnumValue(RenameEnumValue operation) {
        known(operation)
                .filter(found -> isThere(operation, found, operation.label()) & isFree(found, operation.newLabel()))
                .ifPresent(found -> new EnumRenaming(draft, found, operation).expand());
        return draft;
    }

    @Override
    public Draft removeEnumValue(RemoveEnumValue operation) {
        known(operation)
                .filter(found -> isThere(operation, found, operation.label())
                        & operation
                                .replacement()
                                .filter(label -> !isThere(operation, found, label))
                                .isEmpty())
                .ifPresent(found -> new EnumRemoval(draft, found, operation).expand());
        return draft;
    }

    /** The type, free to be changed, or a problem. */
    private Optional<EnumType> known(TypeOperation operation) {
        Optional<EnumType> type = draft.state().enumType(operation.schema(), operation.name());
        if (type.isEmpty()) {
            draft.missing(
                    operation,
                    "unknown-type",
                    "The enum type \"" + operation.name() + "\" is not known.",
                    "create it with createEnum(\"" + operation.name() + "\", ...) before");
        }
        return type.filter(found -> !draft.inFlight().replaces(found));
    }

    private boolean isThere(TypeOperation operation, EnumType type, String label) {
        boolean there = type.labels().contains(label);
        if (!there) {
            draft.missing(
                    operation,
                    "unknown-label",
                    "The enum type \"" + type.name() + "\" has no label \"" + label + "\".",
                    "name one of " + String.join(", ", type.labels()));
        }
        return there;
    }

    private boolean isFree(EnumType type, String label) {
        boolean free = !type.labels().contains(label);
        if (!free) {
            draft.problem(
                    "duplicate-label",
                    "The enum type \"" + type.name() + "\" has the label \"" + label + "\" already.",
                    "choose another label");
        }
        return free;
    }

    private void add(EnumType type, AddEnumValue operation) {
        String leaves =
                "The label " + operation.label() + " stays in " + type.name() + ": PostgreSQL cannot remove a label.";
        draft.unitOfItsOwn(
                        Phase.EXPAND,
                        type.name() + "_" + operation.label(),
                        "Add the label " + operation.label() + " to " + type.name())
                .step(new TypeDdl.AddEnumValue(type, operation.label(), operation.position()), new StateDdl.Say(leaves))
                .costs(DownClass.IRREVERSIBLE, leaves, Optional.empty());
    }
}
