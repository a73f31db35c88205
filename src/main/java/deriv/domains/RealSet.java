package deriv.domains;

import deriv.core.Rational;
import java.util.ArrayList;
import java.util.List;

/**
 * A set of real numbers: a union of {@linkplain Piece pieces}, intervals or what repeats within intervals. Immutable.
 *
 * @param pieces none is empty, and at most one is without families
 */
public record RealSet(List<Piece> pieces) {
    public static final RealSet ALL = of(Intervals.ALL);
    public static final RealSet NONE = new RealSet(List.of());

    /** Products of sums of pieces grow. */
    private static final int MOST_PIECES = 50;

    public RealSet {
        pieces = List.copyOf(pieces);
        if (pieces.size() > MOST_PIECES) {
            throw new UndecidedException("too many pieces");
        }
    }

    /**
     * The numbers that belong to the intervals and to each of the families.
     *
     * @param families no two with periods that have a common multiple
     */
    public record Piece(Intervals intervals, List<Periodic> families) {
        public Piece {
            families = List.copyOf(families);
        }

        /** {@return a piece in its simplest form} */
        static Piece of(Intervals intervals, List<Periodic> families) {
            if (families.stream().anyMatch(Periodic::isEmpty)) {
                return new Piece(Intervals.NONE, List.of());
            }
            List<Periodic> proper = families.stream().filter(f -> !f.isAll()).toList();
            if (proper.isEmpty() || !intervals.isBounded()) {
                return new Piece(intervals, intervals.isEmpty() ? List.of() : proper);
            }
            Intervals written = intervals;
            for (Periodic f : proper) {
                written = f.within(written);
            }
            return new Piece(written, List.of());
        }

        boolean isPlain() {
            return families.isEmpty();
        }

        Piece and(Piece o) {
            List<Periodic> all = new ArrayList<>(families);
            for (Periodic f : o.families) {
                int i = 0;
                while (i < all.size() && !all.get(i).isCommensurable(f)) {
                    i++;
                }
                if (i < all.size()) {
                    all.set(i, all.get(i).and(f));
                } else {
                    all.add(f);
                }
            }
            return of(intervals.and(o.intervals), all);
        }

        RealSet not() {
            RealSet outside = RealSet.of(intervals.not());
            for (Periodic f : families) {
                outside = outside.or(RealSet.of(f.not()));
            }
            return outside;
        }
    }

    public static RealSet of(Intervals intervals) {
        return new RealSet(intervals.isEmpty() ? List.of() : List.of(new Piece(intervals, List.of())));
    }

    static RealSet of(Periodic family) {
        return union(List.of(Piece.of(Intervals.ALL, List.of(family))));
    }

    /** {@return the union}, the pieces joined where they can be */
    private static RealSet union(List<Piece> pieces) {
        Intervals plain = Intervals.NONE;
        for (Piece p : pieces) {
            plain = p.isPlain() ? plain.or(p.intervals()) : plain;
        }
        List<Piece> joined = new ArrayList<>();
        for (Piece p : pieces) {
            if (!p.isPlain()) {
                join(joined, p);
            }
        }
        List<Piece> all = new ArrayList<>();
        for (Piece p : joined) {
            Piece rest = Piece.of(p.intervals().and(plain.not()), p.families());
            if (rest.isPlain()) {
                plain = plain.or(rest.intervals());
            } else {
                all.add(rest);
            }
        }
        if (!plain.isEmpty()) {
            all.addFirst(new Piece(plain, List.of()));
        }
        return new RealSet(all);
    }

    private static void join(List<Piece> joined, Piece p) {
        for (int i = 0; i < joined.size(); i++) {
            Piece q = joined.get(i);
            if (q.families().equals(p.families())) {
                joined.set(i, Piece.of(q.intervals().or(p.intervals()), q.families()));
                return;
            }
            boolean alike = q.intervals().equals(p.intervals()) && q.families().size() == 1 && p.families().size() == 1;
            if (alike && q.families().getFirst().isCommensurable(p.families().getFirst())) {
                joined.set(i, Piece.of(q.intervals(), List.of(q.families().getFirst().or(p.families().getFirst()))));
                return;
            }
        }
        joined.add(p);
    }

    public boolean isEmpty() {
        return pieces.isEmpty();
    }

    public boolean isAll() {
        return isPlain() && intervals().isAll();
    }

    /** {@return whether it is a finite union of intervals} */
    public boolean isPlain() {
        return pieces.stream().allMatch(Piece::isPlain);
    }

    /** {@return the part without families} */
    public Intervals intervals() {
        return isEmpty() || !pieces.getFirst().isPlain() ? Intervals.NONE : pieces.getFirst().intervals();
    }

    public RealSet and(RealSet o) {
        List<Piece> all = new ArrayList<>();
        for (Piece p : pieces) {
            for (Piece q : o.pieces) {
                all.add(p.and(q));
            }
        }
        return union(all);
    }

    public RealSet or(RealSet o) {
        List<Piece> all = new ArrayList<>(pieces);
        all.addAll(o.pieces);
        return union(all);
    }

    public RealSet not() {
        RealSet outside = ALL;
        for (Piece p : pieces) {
            outside = outside.and(p.not());
        }
        return outside;
    }

    public boolean contains(RealNumber x) {
        return !and(of(Intervals.point(x))).isEmpty();
    }

    public boolean contains(Rational x) {
        return contains(RealNumber.of(x));
    }

    /** {@return whether all numbers of the other set belong to this one} */
    public boolean contains(RealSet o) {
        return o.and(not()).isEmpty();
    }

    /** {@return the same, false where that cannot be told} */
    boolean tryContains(RealSet o) {
        try {
            return contains(o);
        } catch (UndecidedException _) {
            return false;
        }
    }

    /** {@return numbers that belong to the set together with all near them}: all of those, if there are no families */
    public RealSet interior() {
        List<Piece> inside = new ArrayList<>();
        for (Piece p : pieces) {
            inside.add(Piece.of(p.intervals().interior(), p.families().stream().map(Periodic::interior).toList()));
        }
        return union(inside);
    }
}
