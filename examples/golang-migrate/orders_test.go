package shop

import (
	"context"
	"database/sql"
	"errors"
	"os"
	"slices"
	"testing"

	"github.com/jackc/pgx/v5/pgconn"
	_ "github.com/jackc/pgx/v5/stdlib"
)

var notes = Product{ID: 1, SKU: "B-1", Title: "Notes on the Engine", PriceCents: 1250}

// begin opens a transaction in a database that golang-migrate has migrated, with a customer, a product and a carrier in
// it. It is rolled back when the test ends.
func begin(t *testing.T) (context.Context, *sql.Tx, int64) {
	t.Helper()
	url := os.Getenv("DATABASE_URL")
	if url == "" {
		t.Fatal("DATABASE_URL names no database")
	}
	db, err := sql.Open("pgx", url)
	check(t, err)
	t.Cleanup(func() { db.Close() })
	ctx := t.Context()
	tx, err := db.BeginTx(ctx, nil)
	check(t, err)
	t.Cleanup(func() { tx.Rollback() })

	var customer int64
	check(t, tx.QueryRowContext(ctx, `
		INSERT INTO customers (email, full_name) VALUES ('Ada@example.org', 'Ada Lovelace')
		RETURNING id`).Scan(&customer))
	_, err = tx.ExecContext(ctx, `INSERT INTO carriers (code, name) VALUES ('post', 'The post')`)
	check(t, err)
	check(t, AddProduct(ctx, tx, notes))
	return ctx, tx, customer
}

func TestPricesAnOrder(t *testing.T) {
	ctx, tx, customer := begin(t)
	order, err := PlaceOrder(ctx, tx, customer, "EUR", []Line{{notes, 3}})
	check(t, err)

	var total, status, token string
	check(t, tx.QueryRowContext(ctx, `
		SELECT total_amount::text, status, token::text FROM orders WHERE id = $1`, order).
		Scan(&total, &status, &token))
	if total != "37.50" || status != "new" || token == "" {
		t.Errorf("got %s %s %q, want 37.50 new and a token", total, status, token)
	}
	var line, quantity int
	check(t, tx.QueryRowContext(ctx, `
		SELECT line, quantity FROM order_items WHERE order_id = $1`, order).Scan(&line, &quantity))
	if line != 1 || quantity != 3 {
		t.Errorf("got line %d with %d, want line 1 with 3", line, quantity)
	}
}

func TestGoesFromOrderToShipment(t *testing.T) {
	ctx, tx, customer := begin(t)
	order, err := PlaceOrder(ctx, tx, customer, "EUR", []Line{{notes, 3}})
	check(t, err)
	isOpen(t, ctx, tx, order)

	check(t, Pay(ctx, tx, order, "card"))
	isOpen(t, ctx, tx, order)
	var cents int64
	var state string
	check(t, tx.QueryRowContext(ctx, `
		SELECT amount_cents, state::text FROM transactions WHERE order_id = $1`, order).Scan(&cents, &state))
	if cents != 3750 || state != "paid" {
		t.Errorf("got %d %s, want 3750 paid", cents, state)
	}

	check(t, Ship(ctx, tx, order, "post", "RR123"))
	isOpen(t, ctx, tx)
	var tracking string
	check(t, tx.QueryRowContext(ctx, `
		SELECT tracking_code FROM shipments WHERE order_id = $1 AND sent_at IS NOT NULL`, order).Scan(&tracking))
	if tracking != "RR123" {
		t.Errorf("got %s, want RR123", tracking)
	}
}

func TestFindsProductsByTheBeginningOfTheirTitle(t *testing.T) {
	ctx, tx, _ := begin(t)
	for beginning, want := range map[string][]Product{"NOTES": {notes}, "engine": nil} {
		got, err := ProductsTitled(ctx, tx, beginning)
		check(t, err)
		if !slices.Equal(got, want) {
			t.Errorf("%s: got %v, want %v", beginning, got, want)
		}
	}
}

func TestRefusesALineOfNothing(t *testing.T) {
	ctx, tx, customer := begin(t)
	_, err := PlaceOrder(ctx, tx, customer, "EUR", []Line{{notes, 0}})
	isRefused(t, err, "23514")
}

func TestRefusesACurrencyThatTheShopDoesNotTake(t *testing.T) {
	ctx, tx, customer := begin(t)
	_, err := PlaceOrder(ctx, tx, customer, "XXX", []Line{{notes, 1}})
	isRefused(t, err, "23503")
}

func isOpen(t *testing.T, ctx context.Context, tx *sql.Tx, want ...int64) {
	t.Helper()
	got, err := OpenOrders(ctx, tx, "ada@EXAMPLE.org")
	check(t, err)
	if !slices.Equal(got, want) {
		t.Errorf("got the open orders %v, want %v", got, want)
	}
}

func isRefused(t *testing.T, err error, code string) {
	t.Helper()
	var refused *pgconn.PgError
	if !errors.As(err, &refused) || refused.Code != code {
		t.Errorf("got %v, want the code %s", err, code)
	}
}

func check(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}
