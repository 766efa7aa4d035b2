package shop;

/**
 * One line of an order.
 *
 * @param product what
 * @param quantity how many of it
 */
record Line(Product product, int quantity) {

    long cents() {
        return product.priceCents() * quantity;
    }
}
