package deriv.compile;

import deriv.tape.Op;
import deriv.tape.Tape;
import java.util.List;

/**
 * Steps that become a method of their own.
 *
 * @param number   chunks are numbered from 0, those that are called before those that call
 * @param refuses  whether a requirement may end the program here, so that the caller must ask
 * @param height   how many calls, this one included, may be on the stack below
 */
record Chunk(int number, List<Step> steps, boolean refuses, int height) {
    static Chunk of(int number, List<Step> steps, Tape tape) {
        return new Chunk(number, List.copyOf(steps), refuses(steps, tape), 1 + height(steps));
    }

    static boolean refuses(List<Step> steps, Tape tape) {
        return steps.stream().anyMatch(step -> switch (step) {
            case Step.Compute(int i) -> tape.op(i) == Op.REQUIRE;
            case Step.Choose(_, var then, var otherwise) -> refuses(then, tape) || refuses(otherwise, tape);
            case Step.Run(var chunk) -> chunk.refuses;
            case Step.Fill _, Step.Store _ -> false;
        });
    }

    static int height(List<Step> steps) {
        int height = 0;
        for (Step step : steps) {
            height = Math.max(height, switch (step) {
                case Step.Choose(_, var then, var otherwise) -> Math.max(height(then), height(otherwise));
                case Step.Run(var chunk) -> chunk.height;
                case Step.Compute _, Step.Fill _, Step.Store _ -> 0;
            });
        }
        return height;
    }

    String method() {
        return "part" + number;
    }
}
