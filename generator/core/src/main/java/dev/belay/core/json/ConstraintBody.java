package dev.belay.core.json;

import dev.belay.dsl.constraints.Check;
import dev.belay.dsl.constraints.Deferrability;
import dev.belay.dsl.constraints.ForeignKey;
import dev.belay.dsl.constraints.PrimaryKey;
import dev.belay.dsl.constraints.ReferentialAction;
import dev.belay.dsl.constraints.TableConstraint;
import dev.belay.dsl.constraints.Unique;

/** Writes what a constraint says, into an object that has begun: in an operation of its own or inside of a table. */
final class ConstraintBody implements TableConstraint.Visitor<Fields> {

    private final Fields fields;

    ConstraintBody(Fields fields) {
        this.fields = fields;
    }

    @Override
    public Fields primaryKey(PrimaryKey constraint) {
        return fields.name("name", constraint.name()).names("columns", constraint.columns());
    }

    @Override
    public Fields unique(Unique constraint) {
        return fields.name("name", constraint.name())
                .names("columns", constraint.columns())
                .flag("nullsNotDistinct", constraint.nullsNotDistinct(), false)
                .word("deferrable", constraint.deferrability(), Deferrability.NOT_DEFERRABLE);
    }

    @Override
    public Fields check(Check constraint) {
        return fields.name("name", constraint.name()).put("condition", constraint.condition());
    }

    @Override
    public Fields foreignKey(ForeignKey constraint) {
        return fields.name("name", constraint.name())
                .names("columns", constraint.columns())
                .put("references", new Fields().table(constraint.target()).names("columns", constraint.targetColumns()))
                .word("onDelete", constraint.onDelete(), ReferentialAction.NO_ACTION)
                .word("onUpdate", constraint.onUpdate(), ReferentialAction.NO_ACTION)
                .word("deferrable", constraint.deferrability(), Deferrability.NOT_DEFERRABLE);
    }
}
