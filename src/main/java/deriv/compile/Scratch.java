package deriv.compile;

/** What one call of a routine of several methods writes besides its results. */
final class Scratch {
    /** Values that one method computes and another reads. */
    final double[] crossings;

    /** An array for each number of arguments of long calls. */
    final double[][] arguments;

    Scratch(int crossings, int[] arities) {
        this.crossings = new double[crossings];
        this.arguments = new double[arities.length][];
        for (int i = 0; i < arities.length; i++) {
            arguments[i] = new double[arities[i]];
        }
    }
}
