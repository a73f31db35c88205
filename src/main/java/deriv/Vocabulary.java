package deriv;

import deriv.functions.FunctionTable;
