package dev.belay.examples.shop.migrations;

import static dev.belay.dsl.types.Column.column;
import static dev.belay.dsl.types.Types.text;

import dev.belay.dsl.Changes;
import dev.belay.dsl.Migration;
import dev.belay.dsl.SchemaChange;
import dev.belay.dsl.types.Column;

/** What the search box looks at. */
@Migration(id = "0020_searchable_products", at = "2026-04-13T13:50")
final class SearchableProducts implements SchemaChange {

    static final Column<String> SEARCH_TITLE = column("search_title", text());

    @Override
    public void define(Changes change) {
        change.table("products").addColumn(SEARCH_TITLE).notNull().fillFrom("lower(title)");
    }
}
