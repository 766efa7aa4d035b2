package shop;

final class Second {
    static final String NAME = First.NAME.strip();
}
