package shop;

final class First {
    static final String NAME = Second.NAME.strip();
}
