package dev.belay.core.plan.expansion;

import dev.belay.core.ddl.StateDdl;
import dev.belay.core.ddl.TypeDdl;
import dev.belay.core.objects.EnumType;
import dev.belay.core.plan.DownClass;
import dev.belay.core.plan.Phase;
import dev.belay.core.plan.Verdict;
import dev.belay.dsl.types.AddEnumValue;
import dev.belay.dsl.types.CreateEnum;
import dev.belay.dsl.types.TypeVisitor;
import java.util.Optional;

/** How enum types come and grow. */
record TypeExpansions(Draft draft) implements TypeVisitor<Draft> {

    @Override
    public Draft createEnum(CreateEnum operation) {
        draft.verdict(Verdict.Kind.ADDITIVE, "Additive: a new type is in nobody's way.");
        if (draft.state().enumType(operation.schema(), operation.name()).isPresent()) {
            draft.problem(
                    "duplicate-type",
                    "The enum type \"" + operation.name() + "\" is there already.",
                    "choose another name, or add labels with enumType(\"" + operation.name() + "\").addValue(...)");
            return draft;
        }
        if (!Clashes.typeFree(draft, operation.schema(), operation.name())) {
            return draft;
        }
        EnumType type = new EnumType(operation.schema(), operation.name(), operation.labels());
        draft.unit(Phase.EXPAND, Stage.CATALOG, UnitDraft.NEW_OBJECTS, "Create the enum type " + operation.name())
                .step(new TypeDdl.CreateEnum(type), new TypeDdl.DropEnum(type));
        return draft;
    }

    @Override
    public Draft addEnumValue(AddEnumValue operation) {
        draft.verdict(
                Verdict.Kind.ADDITIVE,
                "Additive: the label changes the catalog alone; PostgreSQL cannot remove it again, and it may be used once this unit is committed.");
        Optional<EnumType> type = draft.state().enumType(operation.schema(), operation.name());
        if (type.isEmpty()) {
            draft.missing(
                    operation,
                    "unknown-type",
                    "The enum type \"" + operation.name() + "\" is not known.",
                    "create it with createEnum(\"" + operation.name() + "\", ...) before");
        }
        type.filter(found -> allowed(found, operation)).ifPresent(found -> add(found, operation));
        return draft;
    }

    private boolean allowed(EnumType type, AddEnumValue operation) {
        boolean twice = type.labels().contains(operation.label());
        boolean lost = operation
                .position()
                .filter(where -> !type.labels().contains(where.label()))
                .isPresent();
        if (twice) {
            draft.problem(
                    "duplicate-label",
                    "The enum type \"" + type.name() + "\" has the label \"" + operation.label() + "\" already.",
                    "choose another label");
        }
        if (lost) {
            draft.missing(
                    operation,
                    "unknown-label",
                    "The enum type \"" + type.name() + "\" has no label \""
                            + operation.position().orElseThrow().label() + "\".",
                    "name one of " + String.join(", ", type.labels()));
        }
        return !twice && !lost;
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
