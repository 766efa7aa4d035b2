package shop;

import shop.schema.After_0010;
import shop.schema.After_0011;

final class App {

    static final String QUERY = "SELECT " + After_0010.ORDERS.ID.name() + " FROM " + After_0011.ORDERS.table();
}
