package dev.belay.core.ddl;

import dev.belay.core.objects.NamedConstraint;
import dev.belay.dsl.constraints.Check;
import dev.belay.dsl.constraints.Deferrability;
import dev.belay.dsl.constraints.ForeignKey;
import dev.belay.dsl.constraints.PrimaryKey;
import dev.belay.dsl.constraints.ReferentialAction;
import dev.belay.dsl.constraints.TableConstraint;
import dev.belay.dsl.constraints.Unique;

/** A constraint as CREATE TABLE and ADD CONSTRAINT spell it. */
final class ConstraintText {

    private static final TableConstraint.Visitor<String> DEFINITION = new TableConstraint.Visitor<>() {
        @Override
        public String primaryKey(PrimaryKey constraint) {
            return "PRIMARY KEY (" + SqlText.identifiers(constraint.columns()) + ")";
        }

        @Override
        public String unique(Unique constraint) {
            return "UNIQUE " + (constraint.nullsNotDistinct() ? "NULLS NOT DISTINCT " : "") + "("
                    + SqlText.identifiers(constraint.columns()) + ")" + deferrable(constraint.deferrability());
        }

        @Override
        public String check(Check constraint) {
            return "CHECK " + SqlText.parenthesized(constraint.condition());
        }

        @Override
        public String foreignKey(ForeignKey constraint) {
            return "FOREIGN KEY (" + SqlText.identifiers(constraint.columns()) + ") REFERENCES "
                    + SqlText.table(constraint.target()) + " (" + SqlText.identifiers(constraint.targetColumns()) + ")"
                    + action(" ON DELETE ", constraint.onDelete()) + action(" ON UPDATE ", constraint.onUpdate())
                    + deferrable(constraint.deferrability());
        }
    };

    private static final TableConstraint.Visitor<String> USING_INDEX = new TableConstraint.Visitor<>() {
        @Override
        public String primaryKey(PrimaryKey constraint) {
            return "PRIMARY KEY USING INDEX ";
        }

        @Override
        public String unique(Unique constraint) {
            return "UNIQUE USING INDEX ";
        }

        @Override
        public String check(Check constraint) {
            throw new IllegalArgumentException("A check has no index.");
        }

        @Override
        public String foreignKey(ForeignKey constraint) {
            throw new IllegalArgumentException("A foreign key has no index of its own.");
        }
    };

    private static final TableConstraint.Visitor<String> DEFERRABILITY = new TableConstraint.Visitor<>() {
        @Override
        public String primaryKey(PrimaryKey constraint) {
            return "";
        }

        @Override
        public String unique(Unique constraint) {
            return deferrable(constraint.deferrability());
        }

        @Override
        public String check(Check constraint) {
            return "";
        }

        @Override
        public String foreignKey(ForeignKey constraint) {
            return deferrable(constraint.deferrability());
        }
    };

    private ConstraintText() {}

    /** CONSTRAINT name and what it demands. */
    static String of(NamedConstraint constraint) {
        return "CONSTRAINT " + SqlText.identifier(constraint.name()) + " "
                + constraint.definition().accept(DEFINITION);
    }

    /** CONSTRAINT name of a key that takes over an index. */
    static String usingIndex(NamedConstraint constraint, String index) {
        return "CONSTRAINT " + SqlText.identifier(constraint.name()) + " "
                + constraint.definition().accept(USING_INDEX) + index
                + constraint.definition().accept(DEFERRABILITY);
    }

    private static String action(String event, ReferentialAction action) {
        return switch (action) {
            case NO_ACTION -> "";
            case RESTRICT -> event + "RESTRICT";
            case CASCADE -> event + "CASCADE";
            case SET_NULL -> event + "SET NULL";
            case SET_DEFAULT -> event + "SET DEFAULT";
        };
    }

    private static String deferrable(Deferrability deferrability) {
        return switch (deferrability) {
            case NOT_DEFERRABLE -> "";
            case INITIALLY_IMMEDIATE -> " DEFERRABLE";
            case INITIALLY_DEFERRED -> " DEFERRABLE INITIALLY DEFERRED";
        };
    }
}
