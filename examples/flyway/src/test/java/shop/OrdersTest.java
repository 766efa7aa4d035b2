package shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reads and writes in a database that Flyway has migrated; each test is a transaction that is rolled back. */
final class OrdersTest {

    private static final Product NOTES = new Product(1, "Notes on the Engine", 1250);

    private Connection connection;
    private Orders orders;
    private Products products;
    private long customer;

    @BeforeEach
    void begin() throws SQLException {
        connection = DriverManager.getConnection(System.getenv("DATABASE_URL"));
        connection.setAutoCommit(false);
        orders = new Orders(connection);
        products = new Products(connection);
        products.add(NOTES, "B-1");
        customer = Long.parseLong(ask("INSERT INTO customers (email, full_name)"
                + " VALUES ('Ada@example.org', 'Ada Lovelace') RETURNING id"));
        ask("INSERT INTO carriers (code, name) VALUES ('post', 'The post') RETURNING code");
    }

    @AfterEach
    void rollBack() throws SQLException {
        connection.rollback();
        connection.close();
    }

    @Test
    void pricesAnOrder() throws SQLException {
        long order = orders.place(customer, "EUR", List.of(new Line(NOTES, 3)));

        assertEquals("37.50 new t", ask("SELECT concat_ws(' ', total_amount, status, token IS NOT NULL)"
                + " FROM orders WHERE id = " + order));
        assertEquals("1 3 1250", ask("SELECT concat_ws(' ', line, quantity, unit_price_cents)"
                + " FROM order_items WHERE order_id = " + order));
    }

    @Test
    void goesFromOrderToShipment() throws SQLException {
        long order = orders.place(customer, "EUR", List.of(new Line(NOTES, 3)));
        assertEquals(List.of(order), orders.open("ada@EXAMPLE.org"));

        orders.pay(order, "card");
        assertEquals("3750 card paid", ask("SELECT concat_ws(' ', amount_cents, method, state)"
                + " FROM transactions WHERE order_id = " + order));
        assertEquals(List.of(order), orders.open("ada@example.org"));

        orders.ship(order, "post", "RR123");
        assertEquals("post RR123", ask("SELECT concat_ws(' ', carrier, tracking_code)"
                + " FROM shipments WHERE order_id = " + order));
        assertEquals(List.of(), orders.open("ada@example.org"));
    }

    @Test
    void findsProductsByTheBeginningOfTheirTitle() throws SQLException {
        assertEquals(List.of(NOTES), products.titled("NOTES"));
        assertEquals(List.of(), products.titled("engine"));
    }

    @Test
    void refusesALineOfNothing() {
        SQLException refused = assertThrows(
                SQLException.class, () -> orders.place(customer, "EUR", List.of(new Line(NOTES, 0))));
        assertEquals("23514", refused.getSQLState());
    }

    @Test
    void refusesACurrencyThatTheShopDoesNotTake() {
        SQLException refused = assertThrows(
                SQLException.class, () -> orders.place(customer, "XXX", List.of(new Line(NOTES, 1))));
        assertEquals("23503", refused.getSQLState());
    }

    private String ask(String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
