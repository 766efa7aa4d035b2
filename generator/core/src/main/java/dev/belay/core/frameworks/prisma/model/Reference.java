package dev.belay.core.frameworks.prisma.model;

import dev.belay.core.objects.NamedConstraint;
import dev.belay.core.objects.Table;
import dev.belay.dsl.constraints.Check;
import dev.belay.dsl.constraints.ForeignKey;
import dev.belay.dsl.constraints.PrimaryKey;
import dev.belay.dsl.constraints.ReferentialAction;
import dev.belay.dsl.constraints.TableConstraint;
import dev.belay.dsl.constraints.Unique;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import java.util.List;
import java.util.Optional;

/**
 * A foreign key.
 *
 * @param name its name in the database
 * @param columns its columns
 * @param key what it says of the other table
 */
record Reference(String name, List<String> columns, ForeignKey key) {

    /** The foreign keys of a table. */
    static List<Reference> of(Table table) {
        return table.constraints().stream()
                .map(Reference::of)
                .flatMap(Optional::stream)
                .toList();
    }

    /** The columns of the other table. */
    List<String> targetColumns() {
        return key.targetColumns().stream().map(Identifier::value).toList();
    }

    /** Whether it has the name that Prisma would choose. */
    boolean hasUsualName(TableName table) {
        return name.equals(table.name().value() + "_" + String.join("_", columns) + "_fkey");
    }

    /** Whether the other says the same of its table in the same words. */
    boolean isSaidAs(Reference other, TableName table, TableName otherTable) {
        return equals(other) && hasUsualName(table) == other.hasUsualName(otherTable);
    }

    /** What it says of changes where that is not what Prisma takes for granted. */
    String actions(boolean optional) {
        ReferentialAction usual = optional ? ReferentialAction.SET_NULL : ReferentialAction.RESTRICT;
        return (key.onDelete() == usual ? "" : ", onDelete: " + word(key.onDelete()))
                + (key.onUpdate() == ReferentialAction.CASCADE ? "" : ", onUpdate: " + word(key.onUpdate()));
    }

    /** What a person has to know of one that Prisma does not take as a relation. */
    String withoutRelation(TableName table) {
        return "Prisma takes no relation between " + table + " (" + String.join(", ", columns) + ") and " + key.target()
                + " (" + String.join(", ", targetColumns()) + "), whose types differ (P1012), so that the schema does"
                + " without the foreign key " + name + ". While it does, prisma migrate dev writes a DROP CONSTRAINT "
                + name + ": take that out of its migration.";
    }

    private static Optional<Reference> of(NamedConstraint constraint) {
        return constraint.definition().accept(new TableConstraint.Visitor<Optional<Reference>>() {
            @Override
            public Optional<Reference> primaryKey(PrimaryKey key) {
                return Optional.empty();
            }

            @Override
            public Optional<Reference> unique(Unique key) {
                return Optional.empty();
            }

            @Override
            public Optional<Reference> check(Check check) {
                return Optional.empty();
            }

            @Override
            public Optional<Reference> foreignKey(ForeignKey key) {
                return Optional.of(new Reference(
                        constraint.name().value(),
                        key.columns().stream().map(Identifier::value).toList(),
                        key));
            }
        });
    }

    private static String word(ReferentialAction action) {
        return switch (action) {
            case NO_ACTION -> "NoAction";
            case RESTRICT -> "Restrict";
            case CASCADE -> "Cascade";
            case SET_NULL -> "SetNull";
            case SET_DEFAULT -> "SetDefault";
        };
    }
}
