package deriv.print;

import java.util.List;

/**
 * The layout as JSON: {@code {"product":[{"number":"2"},{"symbol":"x"}]}}. Numbers are strings, because they are exact
 * and may be longer than a JSON reader keeps.
 */
final class Json implements Renderer {

    @Override
    public void render(Shape shape, Level level, Pen pen) {
        switch (shape) {
            case Shape.Number(var digits) -> word("number", digits, pen);
            case Shape.Name(var name) -> word("symbol", name, pen);
            case Shape.Named(var constant) -> word("constant", constant.symbol(), pen);
            case Shape.Parameter(var index) -> pen.put("{\"parameter\":" + (index + 1) + "}");
            case Shape.Undefined() -> pen.put("{\"undefined\":true}");
            case Shape.Sum(var terms) -> sum(terms, pen);
            case Shape.Negative(var operand) -> part("{\"negative\":", operand, pen).put("}");
            case Shape.Product(var factors) -> list("{\"product\":", factors, pen).put("}");
            case Shape.Fraction(var numerator, var denominator) ->
                list("{\"fraction\":", List.of(numerator, denominator), pen).put("}");
            case Shape.Power(var base, var exponent) -> list("{\"power\":", List.of(base, exponent), pen).put("}");
            case Shape.Root(var radicand) -> call("sqrt", List.of(radicand), pen);
            case Shape.Exponential(var exponent) -> call("exp", List.of(exponent), pen);
            case Shape.Call(var function, var arguments) -> call(function.name(), arguments, pen);
            case Shape.Unknown(var function, var orders, var arguments) -> list("{\"unknown\":" + quote(function)
                    + ",\"orders\":" + orders.toString().replace(" ", "") + ",\"arguments\":", arguments, pen).put("}");
            case Shape.Piecewise(var cases, var otherwise) -> piecewise(cases, otherwise, pen);
            case Shape.Vector(var entries) -> list("{\"vector\":", entries, pen).put("}");
            case Shape.Derived(var sign, var operand) ->
                part("{\"derivative\":", operand, pen).put(",\"by\":" + quote(sign.variable()) + "}");
            case Shape.Reduce(var kind, var index, var lower, var upper, var body) -> {
                part("{\"reduce\":" + quote(kind.word()) + ",\"index\":", index, pen);
                part(",\"lower\":", lower, pen);
                part(",\"upper\":", upper, pen);
                part(",\"body\":", body, pen).put("}");
            }
            case Shape.Compare(var left, var comparison, var right) ->
                list("{\"compare\":\"" + comparison.sign() + "\",\"sides\":", List.of(left, right), pen).put("}");
            case Shape.And(var parts) -> list("{\"and\":", parts, pen).put("}");
            case Shape.Or(var parts) -> list("{\"or\":", parts, pen).put("}");
            case Shape.Truth(var value) -> pen.put("{\"truth\":" + value + "}");
        }
    }

    private static void word(String kind, String text, Pen pen) {
        pen.put("{\"" + kind + "\":" + quote(text) + "}");
    }

    private static Pen part(String before, Layout part, Pen pen) {
        return pen.put(before).put(part, Level.OPEN);
    }

    private static Pen list(String before, List<Layout> parts, Pen pen) {
        return pen.put(before).put("[").put(parts, ",", Level.OPEN).put("]");
    }

    private static void call(String function, List<Layout> arguments, Pen pen) {
        list("{\"call\":" + quote(function) + ",\"arguments\":", arguments, pen).put("}");
    }

    private static void sum(List<Shape.Signed> terms, Pen pen) {
        String before = "{\"sum\":[";
        for (Shape.Signed t : terms) {
            pen.put(before);
            before = ",";
            switch (t.sign()) {
                case PLUS -> pen.put(t.term(), Level.OPEN);
                case MINUS -> part("{\"negative\":", t.term(), pen).put("}");
            }
        }
        pen.put("]}");
    }

    private static void piecewise(List<Shape.Case> cases, Layout otherwise, Pen pen) {
        String before = "{\"piecewise\":[";
        for (Shape.Case c : cases) {
            part(before + "{\"if\":", c.condition(), pen);
            part(",\"then\":", c.value(), pen).put("}");
            before = ",";
        }
        part("],\"otherwise\":", otherwise, pen).put("}");
    }

    /** {@return the text as a JSON string; what is not a character on its own is escaped too} */
    static String quote(String text) {
        StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length();) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (c == '"' || c == '\\') {
                quoted.append('\\').append((char) c);
            } else if (c < ' ' || 0xd800 <= c && c <= 0xdfff || c == 0x2028 || c == 0x2029 || c == 0x7f) {
                quoted.append(String.format("\\u%04x", c));
            } else {
                quoted.appendCodePoint(c);
            }
        }
        return quoted.append('"').toString();
    }
}
