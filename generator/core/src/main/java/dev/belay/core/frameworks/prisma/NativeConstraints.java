package dev.belay.core.frameworks.prisma;

import dev.belay.core.ddl.ConstraintDdl;
import dev.belay.core.objects.NamedConstraint;
import dev.belay.dsl.constraints.Check;
import dev.belay.dsl.constraints.Deferrability;
import dev.belay.dsl.constraints.ForeignKey;
import dev.belay.dsl.constraints.PrimaryKey;
import dev.belay.dsl.constraints.ReferentialAction;
import dev.belay.dsl.constraints.TableConstraint;
import dev.belay.dsl.constraints.Unique;
import dev.belay.dsl.names.TableName;
import java.util.List;

/** Constraints in Prisma's words. */
final class NativeConstraints implements ConstraintDdl.Visitor<List<String>> {

    private static final TableConstraint.Visitor<String> DEMAND = new TableConstraint.Visitor<>() {
        @Override
        public String primaryKey(PrimaryKey constraint) {
            return "PRIMARY KEY (" + Names.names(constraint.columns()) + ")";
        }

        @Override
        public String unique(Unique constraint) {
            return "UNIQUE " + (constraint.nullsNotDistinct() ? "NULLS NOT DISTINCT " : "") + "("
                    + Names.names(constraint.columns()) + ")" + deferrable(constraint.deferrability());
        }

        @Override
        public String check(Check constraint) {
            return "CHECK " + Names.parenthesized(constraint.condition());
        }

        @Override
        public String foreignKey(ForeignKey constraint) {
            return "FOREIGN KEY (" + Names.names(constraint.columns()) + ") REFERENCES "
                    + Names.table(constraint.target()) + "(" + Names.names(constraint.targetColumns()) + ") ON DELETE "
                    + action(constraint.onDelete()) + " ON UPDATE " + action(constraint.onUpdate())
                    + deferrable(constraint.deferrability());
        }
    };

    private static final TableConstraint.Visitor<String> OVER_INDEX = new TableConstraint.Visitor<>() {
        @Override
        public String primaryKey(PrimaryKey constraint) {
            return "PRIMARY KEY USING INDEX %s";
        }

        @Override
        public String unique(Unique constraint) {
            return "UNIQUE USING INDEX %s" + deferrable(constraint.deferrability());
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

    private static final TableConstraint.Visitor<Boolean> IS_FOREIGN_KEY = new TableConstraint.Visitor<>() {
        @Override
        public Boolean primaryKey(PrimaryKey constraint) {
            return false;
        }

        @Override
        public Boolean unique(Unique constraint) {
            return false;
        }

        @Override
        public Boolean check(Check constraint) {
            return false;
        }

        @Override
        public Boolean foreignKey(ForeignKey constraint) {
            return true;
        }
    };

    /** Whether the constraint references another table. */
    static boolean isForeignKey(NamedConstraint constraint) {
        return constraint.definition().accept(IS_FOREIGN_KEY);
    }

    /** CONSTRAINT name and what it demands. */
    static String definition(NamedConstraint constraint) {
        return "CONSTRAINT " + Names.name(constraint.name()) + " "
                + constraint.definition().accept(DEMAND);
    }

    @Override
    public List<String> add(ConstraintDdl.Add statement) {
        NamedConstraint constraint = statement.constraint();
        return alter(
                isForeignKey(constraint) ? "-- AddForeignKey" : "-- AlterTable",
                statement.table(),
                "ADD " + definition(constraint) + (constraint.validated() ? "" : " NOT VALID"));
    }

    @Override
    public List<String> addUsingIndex(ConstraintDdl.AddUsingIndex statement) {
        NamedConstraint constraint = statement.constraint();
        String demand = constraint.definition().accept(OVER_INDEX);
        return alter(
                "-- AlterTable",
                statement.table(),
                "ADD CONSTRAINT " + Names.name(constraint.name()) + " "
                        + demand.replace("%s", Names.name(statement.index())));
    }

    @Override
    public List<String> validate(ConstraintDdl.Validate statement) {
        return alter(
                "-- AlterTable",
                statement.table(),
                "VALIDATE CONSTRAINT " + Names.name(statement.constraint().name()));
    }

    @Override
    public List<String> drop(ConstraintDdl.Drop statement) {
        return alter(
                isForeignKey(statement.constraint()) ? "-- DropForeignKey" : "-- AlterTable",
                statement.table(),
                "DROP CONSTRAINT " + (statement.ifExists() ? "IF EXISTS " : "")
                        + Names.name(statement.constraint().name()));
    }

    @Override
    public List<String> addNotNull(ConstraintDdl.AddNotNull statement) {
        return alter(
                "-- AlterTable",
                statement.table(),
                "ADD CONSTRAINT " + Names.name(statement.name()) + " NOT NULL " + Names.name(statement.column())
                        + " NOT VALID");
    }

    @Override
    public List<String> validateNotNull(ConstraintDdl.ValidateNotNull statement) {
        return alter("-- AlterTable", statement.table(), "VALIDATE CONSTRAINT " + Names.name(statement.name()));
    }

    private static List<String> alter(String comment, TableName table, String action) {
        return List.of(comment + "\nALTER TABLE " + Names.table(table) + " " + action);
    }

    private static String action(ReferentialAction action) {
        return switch (action) {
            case NO_ACTION -> "NO ACTION";
            case RESTRICT -> "RESTRICT";
            case CASCADE -> "CASCADE";
            case SET_NULL -> "SET NULL";
            case SET_DEFAULT -> "SET DEFAULT";
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
