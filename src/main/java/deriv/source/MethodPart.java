package deriv.source;

import java.util.ArrayList;
import java.util.List;

/**
 * A piece of a method that is too long for one: HotSpot never compiles a method of more than 8,000 bytes. It works on an
 * array that all parts share.
 */
final class MethodPart {
    private final int number;
    private final CodeBlock block;
    private final boolean mayRefuse;
    private final List<Statement> statements = new ArrayList<>();

    MethodPart(int number, CodeBlock block) {
        this.number = number;
        this.block = block;
        this.mayRefuse = block.mayRefuse();
    }

    int number() {
        return number;
    }

    CodeBlock block() {
        return block;
    }

    /** {@return whether a requirement inside may end the whole method} */
    boolean mayRefuse() {
        return mayRefuse;
    }

    /** {@return what it does; filled by {@link Composer}} */
    List<Statement> statements() {
        return statements;
    }
}
