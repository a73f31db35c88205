package deriv.cli.batch;

import com.google.gson.JsonElement;
import deriv.DerivException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;

/** Why a request got no answer. */
record Failure(FailureCode code, String sentence, Optional<Span> at) {
    private static final int LONGEST = 300;

    /** A part of the text of a request, in code points, its end excluded. */
    record Span(int start, int end) {}

    /** A sentence that quotes a request ends where it would be no short one. */
    Failure {
        if (sentence.length() > LONGEST) {
            int end = Character.isHighSurrogate(sentence.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
            sentence = sentence.substring(0, end) + "…";
        }
    }

    Failure(FailureCode code, String sentence) {
        this(code, sentence, Optional.empty());
    }

    /** The one safety net: a request that breaks the machine is answered like any other, and so is the next. */
    static Failure of(Throwable thrown) {
        return switch (thrown) {
            case RequestException e -> e.failure();
            case DerivException e -> of(e);
            case StackOverflowError _ -> new Failure(FailureCode.LIMIT, "the request nests too deeply");
            case OutOfMemoryError _ -> memory();
            default -> new Failure(FailureCode.INTERNAL, "internal error: " + thrown);
        };
    }

    private static Failure of(DerivException e) {
        FailureCode code = switch (e.kind()) {
            case PARSE -> FailureCode.PARSE;
            case UNDEFINED -> FailureCode.UNDEFINED;
            case UNSUPPORTED -> FailureCode.UNSUPPORTED;
            case LIMIT -> FailureCode.LIMIT;
            case VERIFY -> FailureCode.VERIFY;
            case USAGE -> FailureCode.USAGE;
            case FILE -> FailureCode.INTERNAL; // no request writes a file
        };
        return new Failure(code, e.getMessage(), e.place().map(place -> new Span(place.start(), place.end())));
    }

    /** {@return this failure of one of several texts} */
    Failure in(String field) {
        return new Failure(code, field + ": " + sentence, at);
    }

    static Failure timeout(Duration limit) {
        BigDecimal seconds = BigDecimal.valueOf(limit.toNanos(), 9).stripTrailingZeros();
        return new Failure(FailureCode.LIMIT, "no answer within " + seconds.toPlainString() + " seconds");
    }

    static Failure memory() {
        return new Failure(FailureCode.LIMIT, "the request needs more memory than there is");
    }

    String reply(JsonElement id) {
        Reply reply = new Reply(id).text("error", sentence).text("code", code.word());
        at.ifPresent(span -> reply.span("at", span.start(), span.end()));
        return reply.finish();
    }
}
