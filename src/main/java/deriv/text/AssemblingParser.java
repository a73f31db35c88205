package deriv.text;

import deriv.core.LimitException;
import deriv.core.Operation;
import java.util.List;
import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.tree.ParseTreeListener;

/** The generated parser, telling one listener what it reads. It stops at the first error, and then tells nothing. */
final class AssemblingParser extends DerivParser {

    private final ParseTreeListener listener;
    private boolean failed;

    AssemblingParser(List<Lexeme> tokens, ParseTreeListener listener) {
        super(new LexemeStream(tokens));
        this.listener = listener;
        // Not added as ANTLR wants it: with an official listener it makes a tree node for each token. An empty list is
        // enough to be told of rules.
        _parseListeners = List.of();
        removeErrorListeners();
        setErrorHandler(new BailErrorStrategy());
        setBuildParseTree(false);
        getInterpreter().setPredictionMode(PredictionMode.SLL);
    }

    @Override
    protected void triggerEnterRuleEvent() {
        try {
            Operation.tick();
        } catch (LimitException e) {
            failed = true;
            throw e;
        }
        _ctx.enterRule(listener);
    }

    /** Rules are left after an error, too, the listener's own included. */
    @Override
    protected void triggerExitRuleEvent() {
        if (!failed && _ctx.exception == null) {
            failed = true;
            // Left operands are left before the parser itself notes where they end.
            _ctx.stop = _input.LT(-1);
            _ctx.exitRule(listener);
            failed = false;
        }
    }
}
