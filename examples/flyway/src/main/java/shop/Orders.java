package shop;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What customers buy, from the order to the parcel; each call is part of the transaction of the connection. */
final class Orders {

    private final Connection connection;

    Orders(Connection connection) {
        this.connection = connection;
    }

    /** Takes an order, and says its number. */
    long place(long customer, String currency, List<Line> lines) throws SQLException {
        long cents = lines.stream().mapToLong(Line::cents).sum();
        try (var insert = connection.prepareStatement(
                "INSERT INTO orders (customer_id, currency, total_amount) VALUES (?, ?, ?) RETURNING id")) {
            insert.setLong(1, customer);
            insert.setString(2, currency);
            insert.setBigDecimal(3, BigDecimal.valueOf(cents, 2));
            long order = number(insert);
            addLines(order, lines);
            return order;
        }
    }

    private void addLines(long order, List<Line> lines) throws SQLException {
        try (var insert = connection.prepareStatement("INSERT INTO order_items"
                + " (order_id, line, product_id, quantity, unit_price_cents) VALUES (?, ?, ?, ?, ?)")) {
            for (int line = 1; line <= lines.size(); line++) {
                Line content = lines.get(line - 1);
                insert.setLong(1, order);
                insert.setInt(2, line);
                insert.setLong(3, content.product().id());
                insert.setInt(4, content.quantity());
                insert.setLong(5, content.product().priceCents());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** Notes that the money came in. */
    void pay(long order, String method) throws SQLException {
        try (var insert = connection.prepareStatement("""
                INSERT INTO transactions (order_id, amount_cents, method, paid_at, state)
                SELECT id, total_amount * 100, ?, now(), 'paid' FROM orders WHERE id = ?
                """)) {
            insert.setString(1, method);
            insert.setLong(2, order);
            insert.executeUpdate();
        }
        become(order, "paid");
    }

    /** Hands it over to a carrier. */
    void ship(long order, String carrier, String trackingCode) throws SQLException {
        try (var insert = connection.prepareStatement(
                "INSERT INTO shipments (order_id, carrier, sent_at, tracking_code) VALUES (?, ?, now(), ?)")) {
            insert.setLong(1, order);
            insert.setString(2, carrier);
            insert.setString(3, trackingCode);
            insert.executeUpdate();
        }
        become(order, "done");
    }

    private void become(long order, String status) throws SQLException {
        try (var update = connection.prepareStatement("UPDATE orders SET status = ? WHERE id = ?")) {
            update.setString(1, status);
            update.setLong(2, order);
            update.executeUpdate();
        }
    }

    /** The numbers of the orders that a customer still waits for. */
    List<Long> open(String email) throws SQLException {
        try (var select = connection.prepareStatement("""
                SELECT orders.id FROM orders JOIN customers ON customers.id = customer_id
                WHERE lower(email) = lower(?) AND status IS DISTINCT FROM 'done'
                ORDER BY orders.id
                """)) {
            select.setString(1, email);
            List<Long> open = new ArrayList<>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    open.add(rows.getLong(1));
                }
            }
            return open;
        }
    }

    private static long number(PreparedStatement statement) throws SQLException {
        try (var rows = statement.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
