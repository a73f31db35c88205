package deriv.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GridTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            x=3            | x   | true  | 3
            x=-1e-3        | x   | true  | -0.001
            x=NaN          | x   | true  | NaN
            x=pi           | x   | true  | 42
            x=1 y=2        | x y | true  | 1 2
            x=0:1:0.25     | x   | false | 0; 0.25; 0.5; 0.75; 1
            x=0:0.3:0.1    | x   | false | 0; 0.1; 0.2; 0.3
            x=1:0:-0.5     | x   | false | 1; 0.5; 0
            x=0:1:0.4      | x   | false | 0; 0.4; 0.8
            x=2:2:1        | x   | true  | 2
            x=0:pi:pi      | x   | false | 0; 42
            x=1,2,5        | x   | false | 1; 2; 5
            x=1,3:4:0.5    | x   | false | 1; 3; 3.5; 4
            x=max(1,2),7   | x   | false | 42; 7
            x=1,y=2        | x y | true  | 1 2
            x=1,y=2 x=3,y=4 | x y | false | 1 2; 3 4
            x=1,y=2 z=5,6 x=3,y=4 | x y z | false | 1 2 5; 1 2 6; 3 4 5; 3 4 6
            x=0:1:1 y=5 z=0:2:1 | x y z | false | 0 5 0; 0 5 1; 0 5 2; 1 5 0; 1 5 1; 1 5 2
            """)
    void gives(String assignments, String names, boolean isPoint, String points) {
        Grid grid = Grid.of(List.of(assignments.split(" ")), _ -> 42);
        assertEquals(List.of(names.split(" ")), grid.names());
        assertEquals(isPoint, grid.isPoint());
        assertEquals(points, grid.points()
                .map(point -> Arrays.stream(point).mapToObj(NumberText::of).collect(Collectors.joining(" ")))
                .collect(Collectors.joining("; ")));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            x              | 'x' is not a point                    | write NAME=VALUE or NAME=START:END:STEP, as in x=1 or x=0:1:0.1
            =3             | '=3' is not a point                   | write NAME=VALUE or NAME=START:END:STEP, as in x=1 or x=0:1:0.1
            x=1:2          | 'x=1:2' is not a range                | write NAME=START:END:STEP, as in x=0:1:0.1
            x=1:2:0        | the range 'x=1:2:0' never ends        | the step must lead from START to END
            x=1:2:-1       | the range 'x=1:2:-1' never ends       | the step must lead from START to END
            x=0:1:1e-9     | 'x=0:1:1e-9' makes more than 10000000 points | ~~
            x=1:1e999999999:1 | the range 'x=1:1e999999999:1' has an end or a step that is no number of double range | ~~
            x=1:1e-999999999:1 | the range 'x=1:1e-999999999:1' has an end or a step that is no number of double range | ~~
            x=1 x=2        | 'x' is given twice                    | several values of one name are a list, x=1,2, or points of the same names, x=1,y=3 x=2,y=4
            x=1,y=2 x=3    | 'x' is given twice                    | several values of one name are a list, x=1,2, or points of the same names, x=1,y=3 x=2,y=4
            x=1,x=2        | 'x' is given twice                    | several values of one name are a list, x=1,2, or points of the same names, x=1,y=3 x=2,y=4
            x=1,y=1:2:1    | 'x=1,y=1:2:1' has a range within a point | give the range by itself, as in y=1:2:1
            x=1e400        | '1e400' is beyond the range of double | write Infinity
            x=0:9999:1 y=0:9999:1 | 'y=0:9999:1' makes more than 10000000 points | ~~
            """)
    void wrongPointsAreRefused(String assignments, String message, String advice) {
        UsageException e = assertThrows(UsageException.class, () -> Grid.of(List.of(assignments.split(" ")),
                _ -> Double.NaN));
        assertEquals(message, e.getMessage());
        assertEquals(advice, e.advice());
    }
}
