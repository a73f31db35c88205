package deriv.nonsmooth;

/** How often a function may be differentiated around a point with a continuous result. */
public sealed interface Regularity {
    /** Exactly so often: C^k and no more. */
    record Order(int k) implements Regularity {}

    /** So often at least; not looked farther. */
    record AtLeast(int k) implements Regularity {}

    /** As often as one likes; whether a power series gives it is left open. */
    record Infinite() implements Regularity {}

    /** A convergent power series gives it around the point. */
    record Analytic() implements Regularity {}

    /** Not known, or there is no value. */
    record Unknown() implements Regularity {}
}
