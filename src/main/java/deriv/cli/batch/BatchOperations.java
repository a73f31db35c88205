package deriv.cli.batch;

import deriv.Limits;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** All operations, topic by topic. */
final class BatchOperations {
    private final FormulaFields fields;

    /** @param limits what a request may use */
    BatchOperations(Limits limits) {
        this.fields = new FormulaFields(limits);
    }

    Map<String, Handler> byName() {
        Map<String, Handler> handlers = new TreeMap<>();
        Stream.of(
                new DerivativeOperations(fields),
                new CriticalOperations(fields),
                new ExplanationOperations(fields),
                new FormulaOperations(fields),
                new DirectionalOperations(fields),
                new ImplicitOperations(fields),
                new PointOperations(fields),
                new ProductOperations(fields),
                new TaylorOperations(fields),
                new TraceOperations(fields)).map(OperationGroup::byName).forEach(handlers::putAll);
        return handlers;
    }
}
