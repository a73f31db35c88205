package deriv.text;

/** A choice between two ways to read a text that deserves a note, and the rule behind the choice. */
enum Reading {
    DIVISION("/ takes the next factor only"),
    POWER("^ takes the next factor only"),
    ROOT_FACTOR("√ takes the next factor only"),
    ROOT_POWER("√ is looser than ^"),
    ARGUMENT_END("an argument without brackets ends before * and /"),
    ARGUMENT_PRODUCT("an argument without brackets is the whole implicit product"),
    ARGUMENT_SIGN("the minus belongs to the argument"),
    NAME("a name that also stands without brackets is a factor"),
    BARS("bars open and close in turn"),
    INVERSE("^-1 after the name is the inverse function"),
    LABEL("the name on the left is a label");

    private final String rule;

    Reading(String rule) {
        this.rule = rule;
    }

    String rule() {
        return rule;
    }
}
