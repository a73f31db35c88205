package deriv.critical;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Marks by the ends of stretches at which they are: the same objects. */
final class MarkIndex {
    private final Map<Real, Mark> marks = new IdentityHashMap<>();

    MarkIndex(List<Mark> list) {
        list.forEach(m -> marks.put(m.at(), m));
    }

    /** {@return the mark at an end of a stretch}; empty if nothing happens there */
    Optional<Mark> at(Real end) {
        return Optional.ofNullable(marks.get(end));
    }
}
