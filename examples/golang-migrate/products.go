// Package shop sells: it takes orders and hands them over to carriers. What it is given is a transaction, so that its
// caller decides what belongs together.
package shop

import (
	"context"
	"database/sql"
	"fmt"
	"strings"
)

// Product is what is for sale. Its number is the supplier's.
type Product struct {
	ID         int64
	SKU        string
	Title      string
	PriceCents int64
}

// AddProduct adds a product.
func AddProduct(ctx context.Context, tx *sql.Tx, product Product) error {
	_, err := tx.ExecContext(ctx, `
		INSERT INTO products (id, sku, title, price_cents, search_title)
		VALUES ($1, $2, $3, $4, $5)`,
		product.ID, product.SKU, product.Title, product.PriceCents, strings.ToLower(product.Title))
	if err != nil {
		return fmt.Errorf("add product %d: %w", product.ID, err)
	}
	return nil
}

// ProductsTitled finds products by the beginning of their title.
func ProductsTitled(ctx context.Context, tx *sql.Tx, beginning string) ([]Product, error) {
	rows, err := tx.QueryContext(ctx, `
		SELECT id, sku, title, price_cents
		FROM products
		WHERE starts_with(search_title, $1)
		ORDER BY id`, strings.ToLower(beginning))
	if err != nil {
		return nil, fmt.Errorf("find products: %w", err)
	}
	defer rows.Close()
	var found []Product
	for rows.Next() {
		var product Product
		if err := rows.Scan(&product.ID, &product.SKU, &product.Title, &product.PriceCents); err != nil {
			return nil, fmt.Errorf("read a product: %w", err)
		}
		found = append(found, product)
	}
	return found, rows.Err()
}
