package dev.belay.core.ddl;

import dev.belay.core.objects.Table;
import dev.belay.core.objects.View;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import java.util.List;
import java.util.Optional;

/** Statements on whole tables and on the views that stand in for them. */
public sealed interface TableDdl extends Ddl {

    /** The first major version whose views may ask the rights of whoever reads through them. */
    int FIRST_WITH_SECURITY_INVOKER = 15;

    /** Hands the statement to its own branch. */
    <R> R accept(Visitor<R> visitor);

    @Override
    default <R> R accept(DdlVisitor<R> visitor) {
        return visitor.table(this);
    }

    /**
     * One branch for each statement of this family.
     *
     * @param <R> what the branches return
     */
    interface Visitor<R> {

        /** {@link Create}. */
        R create(Create statement);

        /** {@link Drop}. */
        R drop(Drop statement);

        /** {@link Rename}. */
        R rename(Rename statement);

        /** {@link Move}. */
        R move(Move statement);

        /** {@link Comment}. */
        R comment(Comment statement);

        /** {@link CreateView}. */
        R createView(CreateView statement);

        /** {@link DropView}. */
        R dropView(DropView statement);
    }

    /**
     * CREATE TABLE with its columns, primary key, unique constraints and checks; foreign keys and indexes are
     * statements of their own.
     *
     * @param table what the table holds
     */
    record Create(Table table) implements TableDdl {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.create(this);
        }
    }

    /**
     * DROP TABLE, never CASCADE.
     *
     * @param table the table
     */
    record Drop(TableName table) implements TableDdl {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.drop(this);
        }
    }

    /**
     * ALTER TABLE RENAME TO.
     *
     * @param table the table
     * @param newName the new name
     */
    record Rename(TableName table, Identifier newName) implements TableDdl {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.rename(this);
        }
    }

    /**
     * ALTER TABLE SET SCHEMA, catalog only; the schema is created where it is missing.
     *
     * @param table the table
     * @param newSchema where it goes
     */
    record Move(TableName table, Identifier newSchema) implements TableDdl {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.move(this);
        }
    }

    /**
     * COMMENT ON TABLE.
     *
     * @param table the table
     * @param comment the comment, or empty to remove it
     */
    record Comment(TableName table, Optional<String> comment) implements TableDdl {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.comment(this);
        }
    }

    /**
     * An auto-updatable view that stands in for a table: explicit columns, the grants of the table copied,
     * security_invoker from PostgreSQL 15, refused on 14 where the table has row-level security. In a schema of views,
     * which is created where it is missing, it takes the owner of the table, too.
     *
     * @param view the name of the view
     * @param table the table it shows
     * @param columns the columns of the table, in order
     * @param labels what it calls them; empty where it calls each by its name
     * @param beside the names of what else stands in a schema of views by then, put there by the same change
     */
    record CreateView(
            TableName view, TableName table, List<Identifier> columns, List<Identifier> labels, List<Identifier> beside)
            implements TableDdl {

        /** Copies the lists. */
        public CreateView {
            columns = List.copyOf(columns);
            labels = List.copyOf(labels);
            beside = List.copyOf(beside);
        }

        /** A view with nothing beside it. */
        public CreateView(TableName view, TableName table, List<Identifier> columns, List<Identifier> labels) {
            this(view, table, columns, labels, List.of());
        }

        /** A view that calls each column by its name. */
        public CreateView(TableName view, TableName table, List<Identifier> columns) {
            this(view, table, columns, List.of());
        }

        /** The statement that creates a view of the state. */
        public static CreateView of(View view) {
            return new CreateView(view.name(), view.table(), view.columns(), view.labels());
        }

        /** The same where these views are there. */
        public CreateView among(List<View> views) {
            List<Identifier> names = views.stream()
                    .map(View::name)
                    .filter(name -> name.schema().equals(view.schema()) && !name.equals(view))
                    .map(TableName::name)
                    .toList();
            return new CreateView(view, table, columns, labels, names);
        }

        /** What it creates. */
        public View created() {
            return new View(view, table, columns, labels);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.createView(this);
        }
    }

    /**
     * DROP VIEW, never CASCADE; a schema of views goes with the last of them.
     *
     * @param view the view
     * @param table the table it shows
     */
    record DropView(TableName view, TableName table) implements TableDdl {

        /** The statement that drops a view of the state. */
        public static DropView of(View view) {
            return new DropView(view.name(), view.table());
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.dropView(this);
        }
    }
}
