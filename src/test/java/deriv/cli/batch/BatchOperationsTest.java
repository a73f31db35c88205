package deriv.cli.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import deriv.Limits;
import deriv.cli.Output;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Requests of SPEC section 6 and their replies, from line to line. */
class BatchOperationsTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {"id":1,"op":"diff","expr":"x^3*y^2","wrt":["x","x","y"]}              | {"id":1,"derivative":"12*x*y","verified":"4 points"}
            {"id":1,"op":"diff","expr":"x^3","verify":false}                       | {"id":1,"derivative":"3*x^2"}
            {"id":1,"op":"diff","expr":"x^3"}                                      | {"id":1,"derivative":"3*x^2","verified":"4 points"}
            {"id":1,"op":"diff","expr":"x + x","wrt":[]}                           | {"id":1,"derivative":"2*x"}
            {"id":1,"op":"diff","expr":"x^2","wrt":["x"],"domain":"real","to":"latex"} | {"id":1,"derivative":"2 x","verified":"4 points"}
            {"id":1,"op":"diff","expr":"relu(x)","wrt":["x"]}                      | {"id":1,"derivative":"if(x > 0, 1, 0)","conditions":["x != 0"],"verified":"4 points"}
            {"id":1,"op":"diff","expr":"x/x","wrt":[]}                             | {"id":1,"derivative":"1","conditions":["x != 0"]}
            {"id":1,"op":"diff","expr":"x^2","wrt":["x"],"defs":true}              | {"id":1,"derivative":"2*x","defs":[],"verified":"4 points"}
            {"id":1,"op":"diff","expr":"f(x)^2","wrt":["x"],"fun":["f"]}           | {"id":1,"derivative":"2*f(x)*f'(x)","verified":"unverified: the function 'f' is unknown: it has no double evaluation"}
            {"id":1,"op":"diff","expr":"1/2x","wrt":["x"],"strict":false}          | {"id":1,"derivative":"1/2","notes":["read as (1/2)*x: / takes the next factor only"],"verified":"4 points"}
            {"id":1,"op":"diff","expr":"x^2","wrt":["y"]}                          | {"id":1,"derivative":"0","notes":["'y' does not occur, so the derivative by it is 0"],"verified":"4 points"}
            {"id":1,"op":"eval","expr":"x^3","wrt":["x"],"points":[{"x":2},{"x":"NaN"},{"x":"-Infinity"}]} | {"id":1,"values":[12.0,"NaN","Infinity"],"verified":"4 points"}
            {"id":1,"op":"eval","expr":"log(x)","wrt":["x"],"points":[{"x":-1},{"x":2}]} | {"id":1,"values":["NaN",0.5],"conditions":["x > 0"],"verified":"4 points"}
            {"id":1,"op":"eval","expr":"x*y","points":[{"y":3,"z":7,"x":2}]}       | {"id":1,"values":[6.0]}
            {"id":1,"op":"eval","expr":"e*x","wrt":["e"],"points":[{"e":1,"x":3}]} | {"id":1,"values":[3.0],"verified":"4 points"}
            {"id":1,"op":"eval","expr":"[x,2*x]","points":[{"x":1}]}               | {"id":1,"values":[[1.0,2.0]]}
            {"id":1,"op":"gradient","expr":"x^2*y","vars":["x","y"],"points":[{"x":1,"y":2},{"x":3,"y":4}]} | {"id":1,"value":[2.0,36.0],"gradient":[[4.0,1.0],[24.0,9.0]],"verified":"4 points"}
            {"id":1,"op":"gradient","expr":"x^2*y","vars":["y"],"points":[{"x":1,"y":2}]} | {"id":1,"value":[2.0],"gradient":[[1.0]],"verified":"4 points"}
            {"id":1,"op":"gradient","expr":"7","vars":[],"points":[{}]}            | {"id":1,"value":[7.0],"gradient":[[]]}
            {"id":1,"op":"hessian","expr":"x^2*y","vars":["x","y"],"points":[{"x":1,"y":2}]} | {"id":1,"hessian":[[[4.0,2.0],[2.0,0.0]]],"verified":"4 points"}
            {"id":1,"op":"jacobian","exprs":["x*y","sin(x)"],"vars":["x","y"],"points":[{"x":0,"y":2}]} | {"id":1,"jacobian":[[[2.0,0.0],[1.0,0.0]]],"verified":"4 points"}
            {"id":1,"op":"jacobian","exprs":["log(x)","x^2","1/y"],"vars":["x","y"],"points":[{"x":-1,"y":2},{"x":1,"y":0}],"verify":false} | {"id":1,"jacobian":[[["NaN","NaN"],[-2.0,0.0],[0.0,-0.25]],[[1.0,0.0],[2.0,0.0],["NaN","NaN"]]],"conditions":["x > 0"]}
            {"id":1,"op":"jacobian","exprs":["x"],"vars":["x"],"points":[]}        | {"id":1,"jacobian":[],"verified":"4 points"}
            {"id":1,"op":"check","expr":"x^2","order":2,"points":[{"x":0}]}        | {"id":1,"checks":[{"point":{"x":0.0},"outcome":"agrees","text":"agrees","relativeError":0.0,"derivatives":[{"name":"d2/dx2","claimed":2.0,"outcome":"agrees","text":"agrees","quotients":[{"formula":"second","step":1.220703125E-4,"value":2.0,"error":0.0,"rounding":0.0}]}]}]}
            {"id":1,"op":"check","expr":"x","points":[]}                           | {"id":1,"checks":[]}
            {"id":1,"op":"simplify","expr":"sqrt(x^2)","assume":"x > 0"}           | {"id":1,"simplified":"x"}
            {"id":1,"op":"simplify","expr":"x/x","assume":"x > 0, y > 0"}          | {"id":1,"simplified":"1","notes":["'y' does not occur, so what is assumed of it is not used"]}
            {"id":1,"op":"eval","expr":"sqrt(x^2)","wrt":["x"],"assume":"x > 0","points":[{"x":-1},{"x":2}]} | {"id":1,"values":["NaN",1.0],"verified":"4 points"}
            {"id":1,"op":"simplify","expr":"(x+1)^2","form":"expanded"}            | {"id":1,"simplified":"x^2 + 2*x + 1"}
            {"id":1,"op":"diff","expr":"(x*y+1)^2","wrt":["x"],"form":"collected:x"} | {"id":1,"derivative":"2*x*y^2 + 2*y","verified":"4 points"}
            {"id":1,"op":"diff","expr":"log(-x)","wrt":["x"],"domain":"complex"}   | {"id":1,"derivative":"1/x","notes":["for complex principal values, away from their branch cuts"],"verified":"4 points"}
            {"id":1,"op":"simplify","expr":"x + x","effort":"low","domain":"real"} | {"id":1,"simplified":"2*x"}
            {"id":1,"op":"simplify","expr":"sin(x)^2 + cos(x)^2"}                  | {"id":1,"simplified":"1"}
            {"id":1,"op":"domain","expr":"sqrt(x)/(x-1)"}                          | {"id":1,"defined":["x >= 0","x != 1"],"intervals":[[0.0,1.0,false,true],[1.0,"Infinity",true,true]],"set":"[0, 1) u (1, oo)","differentiable":["x > 0","x != 1"],"differentiableIntervals":[[0.0,1.0,true,true],[1.0,"Infinity",true,true]],"differentiableSet":"(0, 1) u (1, oo)"}
            {"id":1,"op":"domain","expr":"(t^2-4)/(t-2)"}                          | {"id":1,"defined":["t != 2"],"intervals":[["-Infinity",2.0,true,true],[2.0,"Infinity",true,true]],"set":"(-oo, 2) u (2, oo)","differentiable":["t != 2"],"differentiableIntervals":[["-Infinity",2.0,true,true],[2.0,"Infinity",true,true]],"differentiableSet":"(-oo, 2) u (2, oo)","removable":[{"t":"2","limits":["4","1","0"]}]}
            {"id":1,"op":"domain","expr":"log(x*y)"}                               | {"id":1,"defined":["x*y > 0"],"differentiable":["x*y > 0"]}
            {"id":1,"op":"domain","expr":"1/sin(x)"}                               | {"id":1,"defined":["sin(x) != 0"],"set":"x != pi*k, for all whole k","differentiable":["sin(x) != 0"],"differentiableSet":"x != pi*k, for all whole k"}
            {"id":1,"op":"equal","expr":"(x^2-4)/(x-2)","other":"x+2"}             | {"id":1,"equal":true,"verdict":"proved","text":"equal for x != 2","conditions":["x != 2"],"method":"the difference is 0 in normal form"}
            {"id":1,"op":"equal","a":"sqrt(x^2)","b":"x"}                          | {"id":1,"equal":false,"verdict":"refuted","text":"not equal: at x = -1 they are 1 and -1","point":{"x":"-1"},"values":["1","-1"]}
            {"id":1,"op":"equal","exprs":["sqrt(x^2)","x"],"assume":"x > 0"}       | {"id":1,"equal":true,"verdict":"proved","text":"equal","method":"both sides have the same simplified form"}
            {"id":1,"op":"equal","exprs":["[1,x]","[1,-x]"]}                       | {"id":1,"equal":false,"verdict":"refuted","text":"not equal: at x = 1 the entries [2] are 1 and -1","entry":[2],"point":{"x":"1"},"values":["1","-1"]}
            {"id":1,"op":"equal","expr":"log(x)","other":"log(-x)"}                | {"id":1,"equal":null,"verdict":"undecided","text":"undecided: there is no point at which both sides are defined","tried":["there is no point at which both sides are defined"]}
            {"id":1,"op":"equal","exprs":["x"]}                                    | {"id":1,"error":"the field 'exprs' must hold two formulas","code":"usage"}
            {"id":1,"op":"diff","expr":"x^2","wrt":"x"}            | {"id":1,"derivative":"2*x","verified":"4 points"}
            {"id":1,"op":"parse","expr":"2^3^x"}                                   | {"id":1,"parsed":"2^(3^x)"}
            """)
    void answers(String request, String reply) throws Exception {
        assertEquals(List.of(reply), run(request));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {"id":1,"op":"diff"}                                   | {"id":1,"error":"the field 'expr' is missing","code":"usage"}
            {"id":1,"op":"diff","expr":"x*y"}                      | {"id":1,"error":"the field 'wrt' is missing, and the formula has 2 variables","code":"usage"}
            {"id":1,"op":"diff","expr":"x","wrt":["2"]}            | {"id":1,"error":"'2' in the field 'wrt' is not a name","code":"usage"}
            {"id":1,"op":"diff","expr":"x","wrt":1}                | {"id":1,"error":"the field 'wrt' must be an array","code":"usage"}
            {"id":1,"op":"diff","expr":"2x","wrt":["x"]}           | {"id":1,"error":"a '*' is missing before 'x'","code":"parse","at":[1,2]}
            {"id":1,"op":"diff","expr":"sin(x)+sen(x)","wrt":[]}   | {"id":1,"error":"unknown function 'sen'","code":"parse","at":[7,10]}
            {"id":1,"op":"diff","expr":"sin(𝑥)","wrt":[]}          | {"id":1,"error":"'𝑥' (U+1D465 MATHEMATICAL ITALIC SMALL X) looks like 'x'","code":"parse","at":[4,5]}
            {"id":1,"op":"diff","expr":"1/0","wrt":["x"]}          | {"id":1,"error":"division by zero","code":"undefined","at":[0,3]}
            {"id":1,"op":"diff","expr":"x","domain":"split"}       | {"id":1,"error":"the domain 'split' is not available; there is real, complex","code":"unsupported"}
            {"id":1,"op":"simplify","expr":"x","form":"nice"}      | {"id":1,"error":"there is no form 'nice'","code":"usage"}
            {"id":1,"op":"simplify","expr":"(1+x+y+z)^200","form":"expanded"} | {"id":1,"error":"multiplied out, the answer has too many terms","code":"limit"}
            {"id":1,"op":"diff","expr":"x","effort":"great"}       | {"id":1,"error":"the effort 'great' is not available; there is normal, low, high","code":"unsupported"}
            {"id":1,"op":"diff","expr":"x","assume":"x > 0, n prime"} | {"id":1,"error":"assume: unknown property 'prime' in the assumptions","code":"parse","at":[9,14]}
            {"id":1,"op":"diff","expr":"x","assume":"x > 1, x < 0"} | {"id":1,"error":"assume: nothing satisfies all assumptions: x > 1 and x < 0","code":"usage"}
            {"id":1,"op":"diff","expr":"x","to":"roman"}           | {"id":1,"error":"the format 'roman' is not available","code":"unsupported"}
            {"id":1,"op":"eval","expr":"x*y","points":[{"x":1,"y":1},{"x":2}]} | {"id":1,"error":"point 2 has no value for 'y'","code":"usage"}
            {"id":1,"op":"check","expr":"x","points":[{"x":1}],"order":3} | {"id":1,"error":"check compares derivatives of order 1 and 2 only","code":"unsupported"}
            {"id":1,"op":"check","expr":"x","points":[{"x":1}],"order":1.5} | {"id":1,"error":"the field 'order' must be a whole number","code":"usage"}
            {"id":1,"op":"check","expr":"x","points":[{"x":1}],"grad":"[1,2]"} | {"id":1,"error":"the derivative has 2 numbers, and 1 is needed","code":"usage"}
            {"id":1,"op":"check","expr":"7","points":[{}]}         | {"id":1,"error":"there is no variable to differentiate by","code":"usage"}
            {"id":1,"op":"eval","expr":"f(x)","fun":["f"],"points":[{"x":1}]} | {"id":1,"error":"the function 'f' is unknown: it has no double evaluation","code":"unsupported"}
            {"id":1,"op":"jacobian","exprs":[],"vars":[],"points":[]} | {"id":1,"error":"the field 'exprs' must hold a formula","code":"usage"}
            {"id":1,"op":"jacobian","exprs":["x","sin("],"vars":["x"],"points":[]} | {"id":1,"error":"exprs[1]: this '(' is never closed","code":"parse","at":[3,4]}
            {"id":1,"op":"diff","expr":"sin(sin(sin(x)))","wrt":["x","x","x","x","x","x","x","x"],"timeout":1e-9} | {"id":1,"error":"no answer within 0.000000001 seconds","code":"limit"}
            """)
    void refuses(String request, String reply) throws Exception {
        assertEquals(List.of(reply), run(request));
    }

    @Test
    void whateverTheBytesEveryLineGetsOneObject() throws Exception {
        var random = new SplittableRandom(11);
        String[] seeds = {"{\"id\":1,\"op\":\"diff\",\"expr\":\"x^2*sin(x)\",\"wrt\":[\"x\"],\"timeout\":2}",
            "{\"id\":[2],\"op\":\"eval\",\"expr\":\"sqrt(x)\",\"points\":[{\"x\":1e3}],\"timeout\":2}"};
        byte[] input = new byte[0];
        var all = new ByteArrayOutputStream();
        int lines = 400;
        for (int i = 0; i < lines; i++) {
            input = seeds[i % seeds.length].getBytes(StandardCharsets.UTF_8);
            for (int changes = random.nextInt(4); changes > 0; changes--)
                input[random.nextInt(input.length)] = notLineFeed(random);
            all.write(input);
            all.write('\n');
        }
        List<String> replies = run(all.toByteArray());
        assertEquals(lines, replies.size());
        for (String reply : replies) {
            assertTrue(reply.startsWith("{\"id\":") && reply.endsWith("}") && !reply.contains("internal"), reply);
            StrictJson.read(reply);
        }
    }

    private static byte notLineFeed(SplittableRandom random) {
        byte b = (byte) random.nextInt(256);
        return b == '\n' ? (byte) '"' : b;
    }

    private static List<String> run(String line) throws Exception {
        return run((line + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> run(byte[] input) throws Exception {
        var written = new ByteArrayOutputStream();
        BatchCommand.run(new ByteArrayInputStream(input), new Output(written), Limits.DEFAULT, Duration.ofSeconds(10));
        return written.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
