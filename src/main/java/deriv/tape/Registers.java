package deriv.tape;

import java.util.Arrays;

/**
 * Where an interpreter keeps the slots of a tape: inputs and constants in their own places, results in registers that
 * are used again as soon as the last reader has run, so that the working set of a long program stays in cache.
 *
 * <p>Nothing jumps backwards, so "last reader" is meant in the order of writing, whatever branches are taken.
 */
final class Registers {
    private static final int UNREAD = -1;

    private final int[] registerOf;
    private final int count;

    private Registers(int[] registerOf, int count) {
        this.registerOf = registerOf;
        this.count = count;
    }

    static Registers of(Tape tape) {
        int results = tape.resultSlot(0);
        int[] lastReader = lastReaders(tape);
        int[] registerOf = new int[tape.slots()];
        for (int slot = 0; slot < results; slot++) {
            registerOf[slot] = slot;
        }
        int[] free = new int[16];
        int freeCount = 0;
        int count = results;
        for (int i = 0; i < tape.length(); i++) {
            for (int k = 0; k < tape.arity(i); k++) {
                int slot = tape.operand(i, k);
                if (slot >= results && lastReader[slot] == i) {
                    if (freeCount == free.length) {
                        free = Arrays.copyOf(free, 2 * freeCount);
                    }
                    free[freeCount++] = registerOf[slot];
                    lastReader[slot] = UNREAD;
                }
            }
            int result = tape.resultSlot(i);
            if (lastReader[result] != UNREAD) {
                registerOf[result] = freeCount > 0 ? free[--freeCount] : count++;
            }
        }
        return new Registers(registerOf, count);
    }

    private static int[] lastReaders(Tape tape) {
        int[] lastReader = new int[tape.slots()];
        Arrays.fill(lastReader, UNREAD);
        for (int i = 0; i < tape.length(); i++) {
            for (int k = 0; k < tape.arity(i); k++) {
                lastReader[tape.operand(i, k)] = i;
            }
        }
        for (int i = 0; i < tape.outputCount(); i++) {
            lastReader[tape.output(i)] = Integer.MAX_VALUE;
        }
        return lastReader;
    }

    int of(int slot) {
        return registerOf[slot];
    }

    /** {@return the number of registers, those of inputs and constants included} */
    int count() {
        return count;
    }
}
