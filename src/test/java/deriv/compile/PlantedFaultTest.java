package deriv.compile;

import static org.junit.jupiter.api.Assertions.assertTrue;

import deriv.tape.RandomTapes;
import deriv.tape.Tape;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.ArrayStoreInstruction;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.LoadInstruction;
import java.lang.classfile.instruction.OperatorInstruction;
import java.lang.classfile.TypeKind;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Faults planted in generated classes are seen by the comparison of {@link GeneratorTest}. */
class PlantedFaultTest {
    private static final long FIRST_SEED = 20_261_122;
    private static final int CLASSES = 120;

    /** A fault, planted into one instruction; false where it does not fit. */
    enum Fault {
        EXCHANGED_OPERANDS {
            @Override
            boolean plant(CodeBuilder code, CodeElement element) {
                if (!isOperator(element, Opcode.DSUB) && !isOperator(element, Opcode.DDIV)) {
                    return false;
                }
                code.dup2_x2().pop2().with(element);
                return true;
            }
        },
        ANOTHER_OPERATION {
            @Override
            boolean plant(CodeBuilder code, CodeElement element) {
                if (!isOperator(element, Opcode.DMUL)) {
                    return false;
                }
                code.dadd();
                return true;
            }
        },
        LOST_SIGN {
            @Override
            boolean plant(CodeBuilder code, CodeElement element) {
                return isOperator(element, Opcode.DNEG);
            }
        },
        NEIGHBOURING_CONSTANT {
            @Override
            boolean plant(CodeBuilder code, CodeElement element) {
                if (!(element instanceof ConstantInstruction constant)
                        || !(constant.constantValue() instanceof Double number)
                        || constant.opcode() == Opcode.DCONST_0
                        || constant.opcode() == Opcode.DCONST_1
                        || number.isNaN()) {
                    return false;
                }
                code.loadConstant(number == 0 ? -number : Math.nextUp((double) number));
                return true;
            }
        },
        WRONG_BORDER {
            @Override
            boolean plant(CodeBuilder code, CodeElement element) {
                if (!(element instanceof BranchInstruction branch)
                        || branch.opcode() != Opcode.IFLE && branch.opcode() != Opcode.IFLT) {
                    return false;
                }
                code.branch(branch.opcode() == Opcode.IFLE ? Opcode.IFLT : Opcode.IFLE, branch.target());
                return true;
            }
        },
        FORGOTTEN_NAN {
            @Override
            boolean plant(CodeBuilder code, CodeElement element) {
                if (!(element instanceof BranchInstruction branch) || branch.opcode() != Opcode.IFNE) {
                    return false;
                }
                code.pop();
                return true;
            }
        },
        WRONG_LOCAL {
            @Override
            boolean plant(CodeBuilder code, CodeElement element) {
                if (!(element instanceof LoadInstruction load)
                        || load.typeKind() != TypeKind.DOUBLE
                        || load.slot() < 8) {
                    return false;
                }
                code.dload(load.slot() - 2);
                return true;
            }
        },
        LOST_RESULT {
            @Override
            boolean plant(CodeBuilder code, CodeElement element) {
                if (!(element instanceof ArrayStoreInstruction)) {
                    return false;
                }
                code.pop2().pop2();
                return true;
            }
        };

        abstract boolean plant(CodeBuilder code, CodeElement element);

        private static boolean isOperator(CodeElement element, Opcode opcode) {
            return element instanceof OperatorInstruction operator && operator.opcode() == opcode;
        }
    }

    /** Plants a fault once, into the first instruction that it fits behind so many others. */
    private static final class Planting implements UnaryOperator<byte[]> {
        private final Fault fault;
        private int countdown;
        private int planted;

        Planting(Fault fault, int countdown) {
            this.fault = fault;
            this.countdown = countdown;
        }

        @Override
        public byte[] apply(byte[] bytes) {
            ClassFile file = ClassFile.of();
            return file.transformClass(file.parse(bytes), ClassTransform.transformingMethodBodies((code, element) -> {
                boolean here = planted == 0 && --countdown < 0;
                if (here && fault.plant(code, element)) {
                    planted++;
                } else {
                    code.with(element);
                }
            }));
        }
    }

    @ParameterizedTest
    @EnumSource
    void isSeen(Fault fault) {
        int planted = 0;
        int seen = 0;
        for (int k = 0; k < CLASSES; k++) {
            SplittableRandom random = new SplittableRandom(FIRST_SEED + k);
            Tape tape = RandomTapes.of(random, 2, random.nextInt(20, 100));
            int limit = random.nextBoolean() ? Outline.LIMIT : Outline.LEAST_LIMIT;
            Planting planting = new Planting(fault, random.nextInt(60));
            boolean different = isDifferent(tape, limit, planting, random);
            planted += planting.planted;
            seen += planting.planted > 0 && different ? 1 : 0;
        }
        assertTrue(planted > CLASSES / 10, "planted only " + planted + " times");
        assertTrue(seen > planted / 10, "seen only " + seen + " times of " + planted);
    }

    /** {@return whether the comparison or the verifier of the virtual machine objects} */
    private static boolean isDifferent(Tape tape, int limit, Planting planting, SplittableRandom random) {
        try {
            var both = new BothTiers(tape, ArrayLayout.of(tape), limit, planting);
            for (int p = 0; p < 40; p++) {
                double x = random.nextInt(3) == 0 ? RandomTapes.special(random) : random.nextDouble(-4, 4);
                double y = random.nextInt(3) == 0 ? RandomTapes.special(random) : random.nextDouble(-4, 4);
                if (!both.difference(x, y).isEmpty()) {
                    return true;
                }
            }
            return false;
        } catch (VerifyError objection) {
            return true;
        }
    }
}
