package deriv.print;

import deriv.core.Fn;

/** The order in which different functions stand beside each other. */
@FunctionalInterface
interface FunctionOrder {
    int place(Fn function);
}
