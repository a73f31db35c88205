package deriv;

import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.functions.FunctionTable;
import deriv.functions.Logarithms;
import deriv.functions.Row;
import java.util.ArrayList;
import java.util.List;

/** A workload of the benchmarks, an operation a line, as expressions of its inputs. */
record StraightLineProgram(List<String> inputs, List<Expr> outputs) {
    List<Expr> symbols() {
        return inputs.stream().map(Exprs::symbol).toList();
    }

    static StraightLineProgram of(List<String> lines) {
        List<String> inputs = new ArrayList<>();
        List<Expr> nodes = new ArrayList<>();
        List<Expr> outputs = new ArrayList<>();
        for (String line : lines) {
            String[] w = line.split(" ");
            switch (w[0]) {
                case "" -> {}
                case "out" -> outputs.add(nodes.get(Integer.parseInt(w[1])));
                case "x" -> {
                    inputs.add(w[1]);
                    nodes.add(Exprs.symbol(w[1]));
                }
                case "c" -> nodes.add(Exprs.number(Long.parseLong(w[1]), w.length > 2 ? Long.parseLong(w[2]) : 1));
                default -> nodes.add(operation(w, nodes));
            }
        }
        return new StraightLineProgram(inputs, outputs);
    }

    private static Expr operation(String[] w, List<Expr> nodes) {
        Expr a = nodes.get(Integer.parseInt(w[1]));
        return switch (w[0]) {
            case "add" -> a.plus(nodes.get(Integer.parseInt(w[2])));
            case "sub" -> a.minus(nodes.get(Integer.parseInt(w[2])));
            case "mul" -> a.times(nodes.get(Integer.parseInt(w[2])));
            case "div" -> a.over(nodes.get(Integer.parseInt(w[2])));
            case "pow" -> a.pow(nodes.get(Integer.parseInt(w[2])));
            case "neg" -> a.negate();
            case "log" -> Logarithms.log(a);
            default -> {
                Row row = FunctionTable.named(w[0]).orElseThrow();
                yield Exprs.apply(row, a);
            }
        };
    }
}
