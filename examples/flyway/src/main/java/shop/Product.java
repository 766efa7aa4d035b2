package shop;

/**
 * What is for sale.
 *
 * @param id the supplier's number
 * @param title what customers read
 * @param priceCents the price of one
 */
record Product(long id, String title, long priceCents) {}
