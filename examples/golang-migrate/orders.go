package shop

import (
	"context"
	"database/sql"
	"fmt"
)

// Line is one line of an order.
type Line struct {
	Product  Product
	Quantity int
}

// PlaceOrder takes an order and returns its number.
func PlaceOrder(ctx context.Context, tx *sql.Tx, customer int64, currency string, lines []Line) (int64, error) {
	var cents int64
	for _, line := range lines {
		cents += line.Product.PriceCents * int64(line.Quantity)
	}
	var order int64
	err := tx.QueryRowContext(ctx, `
		INSERT INTO orders (customer_id, currency, total_amount)
		VALUES ($1, $2, $3::numeric / 100)
		RETURNING id`, customer, currency, cents).Scan(&order)
	if err != nil {
		return 0, fmt.Errorf("place order: %w", err)
	}
	for index, line := range lines {
		_, err := tx.ExecContext(ctx, `
			INSERT INTO order_items (order_id, line, product_id, quantity, unit_price_cents)
			VALUES ($1, $2, $3, $4, $5)`,
			order, index+1, line.Product.ID, line.Quantity, line.Product.PriceCents)
		if err != nil {
			return 0, fmt.Errorf("place line %d of order %d: %w", index+1, order, err)
		}
	}
	return order, nil
}

// Pay notes that the money for an order came in.
func Pay(ctx context.Context, tx *sql.Tx, order int64, method string) error {
	_, err := tx.ExecContext(ctx, `
		INSERT INTO transactions (order_id, amount_cents, method, paid_at, state)
		SELECT id, total_amount * 100, $2, now(), 'paid' FROM orders WHERE id = $1`, order, method)
	if err != nil {
		return fmt.Errorf("pay order %d: %w", order, err)
	}
	return setStatus(ctx, tx, order, "paid")
}

// Ship hands an order over to a carrier.
func Ship(ctx context.Context, tx *sql.Tx, order int64, carrier, trackingCode string) error {
	_, err := tx.ExecContext(ctx, `
		INSERT INTO shipments (order_id, carrier, sent_at, tracking_code)
		VALUES ($1, $2, now(), $3)`, order, carrier, trackingCode)
	if err != nil {
		return fmt.Errorf("ship order %d: %w", order, err)
	}
	return setStatus(ctx, tx, order, "done")
}

// OpenOrders returns the numbers of the orders that a customer still waits for.
func OpenOrders(ctx context.Context, tx *sql.Tx, email string) ([]int64, error) {
	rows, err := tx.QueryContext(ctx, `
		SELECT orders.id
		FROM orders
		JOIN customers ON customers.id = orders.customer_id
		WHERE lower(customers.email) = lower($1) AND orders.status IS DISTINCT FROM 'done'
		ORDER BY orders.id`, email)
	if err != nil {
		return nil, fmt.Errorf("find open orders: %w", err)
	}
	defer rows.Close()
	var open []int64
	for rows.Next() {
		var order int64
		if err := rows.Scan(&order); err != nil {
			return nil, fmt.Errorf("read an open order: %w", err)
		}
		open = append(open, order)
	}
	return open, rows.Err()
}

func setStatus(ctx context.Context, tx *sql.Tx, order int64, status string) error {
	if _, err := tx.ExecContext(ctx, `UPDATE orders SET status = $2 WHERE id = $1`, order, status); err != nil {
		return fmt.Errorf("order %d becomes %s: %w", order, status, err)
	}
	return nil
}
