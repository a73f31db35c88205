package deriv.core;

import java.util.SequencedSet;
import java.util.TreeMap;
import java.util.LinkedHashSet;

/** The exact free symbols of an expression, found by one traversal. */
public final class Symbols {
    private Symbols() {}

    /** {@return the symbols in natural order of their names: {@code x2} before {@code x10}} */
    public static SequencedSet<Expr> of(Expr root) {
        TreeMap<String, Expr> found = new TreeMap<>(Symbols::naturalOrder);
        Fold.<Boolean>of(
                (e, d) -> {
                    if (e.node() instanceof Node.Sym(var name)) {
                        found.put(name, e);
                    }
                    Children.of(e.node()).forEach(d::at);
                    return true;
                },
                e -> e.isClosed() ? Boolean.TRUE : null)
                .at(root);
        return new LinkedHashSet<>(found.values());
    }

    /** Compares names as people do: runs of ASCII digits by value, everything else by code point. */
    public static int naturalOrder(String a, String b) {
        int i = 0;
        int j = 0;
        while (i < a.length() && j < b.length()) {
            if (isDigit(a.charAt(i)) && isDigit(b.charAt(j))) {
                int endA = endOfDigits(a, i);
                int endB = endOfDigits(b, j);
                int order = compareDigits(a, i, endA, b, j, endB);
                if (order != 0) {
                    return order;
                }
                i = endA;
                j = endB;
            } else {
                int order = Integer.compare(a.codePointAt(i), b.codePointAt(j));
                if (order != 0) {
                    return order;
                }
                i += Character.charCount(a.codePointAt(i));
                j += Character.charCount(b.codePointAt(j));
            }
        }
        int rest = Integer.compare(a.length() - i, b.length() - j);
        return rest != 0 ? rest : a.compareTo(b);
    }

    private static boolean isDigit(char c) {
        return '0' <= c && c <= '9';
    }

    private static int endOfDigits(String s, int from) {
        int i = from;
        while (i < s.length() && isDigit(s.charAt(i))) {
            i++;
        }
        return i;
    }

    private static int compareDigits(String a, int startA, int endA, String b, int startB, int endB) {
        int i = withoutZeros(a, startA, endA);
        int j = withoutZeros(b, startB, endB);
        int order = Integer.compare(endA - i, endB - j);
        for (; order == 0 && i < endA; i++, j++) {
            order = Character.compare(a.charAt(i), b.charAt(j));
        }
        return order;
    }

    private static int withoutZeros(String s, int from, int end) {
        int i = from;
        while (i < end - 1 && s.charAt(i) == '0') {
            i++;
        }
        return i;
    }
}
