package shop;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What is for sale. */
final class Products {

    private final Connection connection;

    Products(Connection connection) {
        this.connection = connection;
    }

    /** Adds a product. */
    void add(Product product, String sku) throws SQLException {
        try (var insert = connection.prepareStatement(
                "INSERT INTO products (id, sku, title, price_cents, search_title) VALUES (?, ?, ?, ?, ?)")) {
            insert.setLong(1, product.id());
            insert.setString(2, sku);
            insert.setString(3, product.title());
            insert.setLong(4, product.priceCents());
            insert.setString(5, searchTitle(product.title()));
            insert.executeUpdate();
        }
    }

    /** Finds products by the beginning of their title. */
    List<Product> titled(String beginning) throws SQLException {
        try (var select = connection.prepareStatement(
                "SELECT id, title, price_cents FROM products WHERE starts_with(search_title, ?) ORDER BY id")) {
            select.setString(1, searchTitle(beginning));
            List<Product> found = new ArrayList<>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(new Product(rows.getLong("id"), rows.getString("title"), rows.getLong("price_cents")));
                }
            }
            return found;
        }
    }

    private static String searchTitle(String title) {
        return title.toLowerCase(Locale.ROOT);
    }
}
