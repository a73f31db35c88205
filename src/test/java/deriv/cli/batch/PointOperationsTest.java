package deriv.cli.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import deriv.Limits;
import deriv.cli.Output;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Requests about points, by the whole line of the reply. */
class PointOperationsTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            "expr":"abs(x)","var":"x","at":{"x":0}            | "left":-1.0,"right":1.0,"clarke":[-1.0,1.0],"kind":"corner"
            "expr":"relu(x)-relu(-x)","var":"x","at":{"x":0}  | "left":1.0,"right":1.0,"clarke":[1.0,1.0],"kind":"smooth"
            "expr":"max(x,y)","var":"y","at":{"x":2,"y":2}    | "left":0.0,"right":1.0,"clarke":[0.0,1.0],"kind":"corner"
            "expr":"abs(x-0.1)","var":"x","at":{"x":0.1}      | "left":-1.0,"right":1.0,"clarke":[-1.0,1.0],"kind":"corner"
            "expr":"abs(x)","var":"x","at":{"x":1e-400}       | "left":1.0,"right":1.0,"clarke":[1.0,1.0],"kind":"smooth"
            "expr":"abs(cos(x))","var":"x","at":{"x":"pi/2"}  | "left":-1.0,"right":1.0,"clarke":[-1.0,1.0],"kind":"corner"
            "expr":"sqrt(x)","var":"x","at":{"x":0}           | "left":"NaN","right":"Infinity","clarke":null,"kind":"vertical tangent"
            "expr":"cbrt(x)^2","var":"x","at":{"x":0}         | "left":"-Infinity","right":"Infinity","clarke":null,"kind":"cusp"
            "expr":"floor(x)","var":"x","at":{"x":2}          | "left":"Infinity","right":0.0,"clarke":null,"kind":"jump"
            "expr":"1/x","var":"x","at":{"x":0}               | "left":"NaN","right":"NaN","clarke":null,"kind":"outside the domain"
            "expr":"if(x==0,0,x*sin(1/x))","var":"x","at":{"x":0} | "left":"NaN","right":"NaN","clarke":null,"kind":"oscillating"
            "expr":"if(x==0,0,x^2*sin(1/x))","var":"x","at":{"x":0} | "left":0.0,"right":0.0,"clarke":[-1.0,1.0],"kind":"differentiable"
            "expr":"7","var":"x","at":{"x":0}                 | "left":0.0,"right":0.0,"clarke":[0.0,0.0],"kind":"smooth"
            """)
    void oneSidedDerivatives(String fields, String answer) throws Exception {
        assertEquals(List.of("{\"id\":1," + answer + "}"), run("onesided", fields));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            "expr":"a*abs(x)","var":"x","at":{"x":0}          | "error":"the field 'at' has no value for 'a'","code":"usage"
            "expr":"x","var":"y","at":{"x":0}                 | "error":"there is no value for 'y'","code":"usage"
            "expr":"x","var":"x"                              | "error":"the field 'at' is missing","code":"usage"
            "expr":"x","at":{"x":0}                           | "error":"the field 'var' is missing","code":"usage"
            "expr":"x","var":"x","at":[0]                     | "error":"the field 'at' must be an object such as {\\"x\\":1.5}","code":"usage"
            "expr":"x","var":"x","at":{"x":"Infinity"}        | "error":"the field 'at' must be a finite number, or a formula in quotes, for each variable","code":"usage"
            "expr":"x","var":"x","at":{"x":"[1]"}             | "error":"'[1]' is not a number","code":"usage"
            "expr":"[x,x]","var":"x","at":{"x":1}             | "error":"a point needs one formula, not a vector","code":"usage"
            "expr":"zeta(x)","var":"x","at":{"x":2}           | "error":"undecided (no proof: the derivative of zeta(s) has no closed form)","code":"unsupported"
            """)
    void oneSidedDerivativesThatAreRefused(String fields, String answer) throws Exception {
        assertEquals(List.of("{\"id\":1," + answer + "}"), run("onesided", fields));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            "expr":"abs(x)","at":{"x":0}     | "variable":"x","at":"0","value":0.0,"limits":[0.0,0.0],"derivative":"NaN","left":-1.0,"right":1.0,"kind":"corner","clarke":[-1.0,1.0],"leastElement":0.0,"lipschitz":true,"forms":{"value":"0","left":"-1","right":"1","clarke":"[-1, 1]"}
            "expr":"sinc(x)","at":{"x":0},"order":2 | "variable":"x","at":"0","value":1.0,"limits":[1.0,1.0],"derivative":0.0,"left":0.0,"right":0.0,"kind":"smooth","smoothness":"analytic","clarke":[0.0,0.0],"leastElement":0.0,"lipschitz":true,"higher":[[-0.3333333333333333,-0.3333333333333333]],"forms":{"value":"1","derivative":"0","left":"0","right":"0","clarke":"[0, 0]"}
            "expr":"a*abs(x)","at":{"x":0}   | "variable":"x","at":"0","value":0.0,"limits":[0.0,0.0],"derivative":"NaN","left":"-a","right":"a","kind":"corner","clarke":null,"lipschitz":true,"clarkeNote":"undecided (depends on the sign of a: --assume can tell it)","forms":{"value":"0","left":"-a","right":"a"},"conditions":["a != 0"]
            "expr":"x/x","at":{"x":0}        | "variable":"x","at":"0","value":"NaN","limits":[1.0,1.0],"derivative":"NaN","left":"NaN","right":"NaN","kind":"removable","clarke":null,"lipschitz":false,"clarkeNote":"none: the function has no value there","forms":{"left":"no value at the point","right":"no value at the point"},"extension":{"value":1.0,"limits":[1.0,1.0],"derivative":0.0,"left":0.0,"right":0.0,"kind":"smooth","smoothness":"analytic","clarke":[0.0,0.0],"leastElement":0.0,"lipschitz":true,"forms":{"value":"1","derivative":"0","left":"0","right":"0","clarke":"[0, 0]"}}
            "expr":"x","at":{"x":0},"order":31 | "error":"the order at a point is between 1 and 30, not 31","code":"usage"
            """)
    void reports(String fields, String answer) throws Exception {
        assertEquals(List.of("{\"id\":1," + answer + "}"), run("at", fields));
    }

    private static List<String> run(String operation, String fields) throws Exception {
        String line = "{\"id\":1,\"op\":\"" + operation + "\"," + fields + "}\n";
        var out = new ByteArrayOutputStream();
        BatchCommand.run(new ByteArrayInputStream(line.getBytes(StandardCharsets.UTF_8)), new Output(out),
                Limits.DEFAULT,
                Duration.ofSeconds(60));
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
