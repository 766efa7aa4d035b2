package shop;

import shop.schema.Head;

final class App {
    static final String READ = "SELECT " + Head.ORDERS.GONE.name() + " FROM " + Head.ORDERS.table();
//                                                    ^ error cannot find symbol | symbol:   variable GONE | location: variable ORDERS of type shop.schema.Head.OrdersTable
}
