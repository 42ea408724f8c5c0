package shop;

/** An order; written by hand, on the generated states. */
public record Order(String number, OrderState state) {

    public Order to(OrderState next) {
        if (!state.next().contains(next)) {
            throw new IllegalArgumentException(number + " is " + state + " and can't become " + next);
        }
        return new Order(number, next);
    }
}
