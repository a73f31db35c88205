package deriv.core;

import java.util.List;

/**
 * Hashes of content alone: names, numbers and structure, never identity, so that whatever is ordered by them is the
 * same on every machine and in every run.
 */
final class Hash {
    private Hash() {}

    /** The finaliser of SplitMix64 (Steele, Lea, Flood, <i>Fast splittable pseudorandom number generators</i>, 2014). */
    static long mix(long z) {
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }

    static long text(String s) {
        long h = 0x9e3779b97f4a7c15L + s.length();
        for (int i = 0; i < s.length(); i++) {
            h = mix(h ^ s.charAt(i));
        }
        return h;
    }

    static long bytes(byte[] bytes) {
        long h = bytes.length;
        for (byte b : bytes) {
            h = h * 0x100000001b3L ^ b;
        }
        return mix(h);
    }

    /** The hash of a node from its parts; sums and products add up mixed entries, so their order does not matter. */
    static long of(Node node) {
        return switch (node) {
            case Node.Num(var value) -> mix(value.contentHash() + 0x1001);
            case Node.Sym(var name) -> mix(text(name) + 0x1002);
            case Node.Const(var constant) -> mix(text(constant.symbol()) + 0x1003);
            case Node.Undefined() -> mix(0x1004);
            case Node.Bound(var index) -> mix(index * 0x9e3779b97f4a7c15L + 0x1005);
            case Node.Index(var level) -> mix(level * 0x9e3779b97f4a7c15L + 0x100c);
            case Node.Sum(var constant, var terms) -> {
                long h = constant.contentHash();
                for (int i = 0; i < terms.size(); i++) {
                    Term t = terms.get(i);
                    h += entry(t.expr().hash(), t.coefficient().contentHash());
                }
                yield mix(h + 0x1006);
            }
            case Node.Product(var coefficient, var factors) -> {
                long h = coefficient.contentHash();
                for (int i = 0; i < factors.size(); i++) {
                    Factor f = factors.get(i);
                    h += entry(f.base().hash(), f.exponent().hash());
                }
                yield mix(h + 0x1007);
            }
            case Node.Apply(var fn, var args) -> mix(list(args, fn.nameHash()) + 0x1008);
            case Node.Abstract(var name, var orders, var args) -> {
                long h = text(name);
                for (int order : orders) {
                    h = mix(h + order);
                }
                yield mix(list(args, h) + 0x1009);
            }
            case Node.Vector(var entries) -> mix(list(entries, 0) + 0x100a);
            case Node.Reduce(var kind, var body, var lower, var upper) ->
                mix(mix(mix(text(kind.word()) + body.hash()) + lower.hash()) + upper.hash() + 0x100d);
            case Node.Piecewise(var branches, var otherwise) -> {
                long h = otherwise.hash();
                for (Branch b : branches) {
                    h = mix(h + b.condition().contentHash()) + b.value().hash();
                }
                yield mix(h + 0x100b);
            }
        };
    }

    private static long entry(long a, long b) {
        return mix(a * 0x9e3779b97f4a7c15L + b);
    }

    static long list(List<Expr> list, long seed) {
        long h = seed;
        for (int i = 0; i < list.size(); i++) {
            h = mix(h) + list.get(i).hash();
        }
        return h;
    }
}
