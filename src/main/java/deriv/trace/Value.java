package deriv.trace;

import java.util.List;
import java.util.stream.Stream;

/** What a part of a formula is while it is recorded: a number, or the entries of a vector, at most a few levels of them. */
sealed interface Value {
    record Scalar(Quantity quantity) implements Value {}

    record Entries(List<Value> list) implements Value {
        public Entries {
            list = List.copyOf(list);
        }
    }

    default Quantity scalar() {
        return switch (this) {
            case Scalar(var quantity) -> quantity;
            case Entries _ -> throw new IllegalStateException("the reader lets no vector stand here");
        };
    }

    default List<Value> entries() {
        return switch (this) {
            case Scalar _ -> throw new IllegalStateException("the reader takes entries of vectors only");
            case Entries(var list) -> list;
        };
    }

    /** {@return all numbers, row by row} */
    default Stream<Quantity> quantities() {
        return switch (this) {
            case Scalar(var quantity) -> Stream.of(quantity);
            case Entries(var list) -> list.stream().flatMap(Value::quantities);
        };
    }
}
