package deriv.compile;

/**
 * Where the parameters of a method lie in its frame.
 *
 * @param point  the place of the array of the first inputs, or of the only input
 * @param form   which parameters there are
 */
record Parameters(int point, Form form) {
    enum Form {
        /** One number. */
        NUMBER(2),
        /** The arrays of {@link TapeFunction#run}. */
        ARRAYS(3),
        /** The arrays of {@link TapeFunction#run}, and a {@link Scratch}. */
        ARRAYS_AND_SCRATCH(4);

        private final int places;

        Form(int places) {
            this.places = places;
        }
    }

    boolean hasNumber() {
        return form == Form.NUMBER;
    }

    int number() {
        return point;
    }

    int direction() {
        return point + 1;
    }

    int values() {
        return point + 2;
    }

    int scratch() {
        return point + 3;
    }

    /** {@return the first place behind the parameters} */
    int end() {
        return point + form.places;
    }
}
