package shop;

final class Helper {
    static int cyclic(int number) {
        return back(number) + 1;
    }

    static int back(int number) {
        return cyclic(number) + 1;
    }
}
