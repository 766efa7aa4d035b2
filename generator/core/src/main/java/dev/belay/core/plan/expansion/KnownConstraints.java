package dev.belay.core.plan.expansion;

import dev.belay.core.objects.NamedConstraint;
import dev.belay.core.objects.Table;
import dev.belay.dsl.names.Identifier;
import java.util.List;
import java.util.Optional;

/** The constraints of a table by the names that an author gives, with what is wrong with a name. */
record KnownConstraints(Draft draft, Table table) {

    /** The constraint of that name, or a problem. */
    Optional<NamedConstraint> named(Identifier name) {
        Optional<NamedConstraint> constraint = table.constraint(name);
        if (constraint.isEmpty()) {
            List<String> known = table.constraints().stream()
                    .map(each -> "\"" + each.name() + "\"")
                    .toList();
            draft.missing(
                    table.name(),
                    "unknown-constraint",
                    "The table \"" + table.name() + "\" has no constraint \"" + name + "\".",
                    known.isEmpty() ? "it has none" : "name one of " + String.join(", ", known));
        }
        return constraint;
    }

    /** The constraint of that name, which has to be one that can be NOT VALID. */
    Optional<NamedConstraint> thatCanBeInvalid(Identifier name) {
        return named(name).filter(this::canBeInvalid);
    }

    /** The table, with those constraints NOT VALID. */
    Table withoutProof(List<Identifier> names) {
        List<NamedConstraint> unproven =
                names.stream().flatMap(name -> thatCanBeInvalid(name).stream()).toList();
        return table.withConstraints(table.constraints().stream()
                .map(each -> unproven.contains(each) ? each.withValidated(false) : each)
                .toList());
    }

    private boolean canBeInvalid(NamedConstraint constraint) {
        boolean isKey = constraint
                .definition()
                .accept(Carrying.KeyIndex.named(constraint.name()))
                .isPresent();
        if (isKey) {
            draft.problem(
                    "constraint-always-valid",
                    "The constraint \"" + constraint.name() + "\" is a key, and a key is always valid.",
                    "remove this line; checks and foreign keys alone are validated");
        }
        return !isKey;
    }
}
