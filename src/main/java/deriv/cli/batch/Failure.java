package deriv.cli.batch;

import com.google.gson.JsonElement;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;

/** Why a request got no answer. */
record Failure(Code code, String sentence, Optional<Span> at) {
    /** A part of the text of a request, in code points, its end excluded. */
    record Span(int start, int end) {}

    Failure(Code code, String sentence) {
        this(code, sentence, Optional.empty());
    }

    static Failure timeout(Duration limit) {
        BigDecimal seconds = BigDecimal.valueOf(limit.toNanos(), 9).stripTrailingZeros();
        return new Failure(Code.LIMIT, "no answer within " + seconds.toPlainString() + " seconds");
    }

    static Failure memory() {
        return new Failure(Code.LIMIT, "the request needs more memory than there is");
    }

    static Failure depth() {
        return new Failure(Code.LIMIT, "the request nests too deeply");
    }

    String reply(JsonElement id) {
        Reply reply = new Reply(id).text("error", sentence).text("code", code.word());
        at.ifPresent(span -> reply.span("at", span.start(), span.end()));
        return reply.finish();
    }
}
