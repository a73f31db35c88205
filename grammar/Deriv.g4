/*
 * The language of deriv: expressions, and programs of definitions with a result.
 *
 * Between lexer and parser stands a pass over the tokens (deriv.text.TokenPass). It knows the names, so it decides what
 * no grammar without names can: call or product, where a bracket-free argument ends, which bar opens. It inserts IMPLIED
 * and TIGHT, retypes tokens as listed under 'tokens', and reports every error; what reaches the parser is well formed
 * and has exactly one reading. See docs/language.md for the language itself.
 */
grammar Deriv;

tokens {
    DEFINED,        // the name on the left of a definition
    FUNCTION,       // a function name whose arguments stand in brackets
    BAR_FUNCTION,   // a function name whose argument stands in bars
    PRIMED,         // a function name with a prime
    PREFIX,         // a function name with a bracket-free argument
    CALL,           // '(' after a function name
    INDEX,          // '[' after an operand
    ORDERS,         // '[' after a prime
    BAR_END,        // a bar that closes
    IMPLIED,        // a product without a sign
    TIGHT,          // the same inside a bracket-free argument
    SEPARATOR       // between two entries: ';' or a line break
}

program    : entry (SEPARATOR entry)* EOF ;
entry      : (DEFINED parameters? ASSIGN)? expression (equals=ASSIGN expression)? ;
parameters : CALL names+=NAME (COMMA names+=NAME)* CLOSE ;

// Tightest first.
expression : expression (FACTORIAL | SUPERSCRIPT)                   # postfix
           | expression INDEX list CLOSE_SQUARE                     # index
           | <assoc = right> expression POWER expression            # power
           | ROOT expression                                        # root
           | (PLUS | MINUS) expression                              # sign
           | expression op=TIGHT expression                         # tightProduct
           | PREFIX exponent? expression                            # prefixCall
           | expression op=(TIMES | OVER | IMPLIED) expression      # product
           | expression op=(PLUS | MINUS) expression                # sum
           | expression op=RELATION expression                      # comparison
           | NOT expression                                         # negation
           | expression op=AND expression                           # conjunction
           | expression op=OR expression                            # disjunction
           | FUNCTION exponent? CALL list CLOSE                     # call
           | BAR_FUNCTION exponent? bar=BAR expression BAR_END     # barCall
           | PRIMED prime=PRIME orders? CALL list CLOSE             # derivativeCall
           | OPEN expression CLOSE                                  # group
           | BAR expression BAR_END                                 # bars
           | OPEN_SQUARE list CLOSE_SQUARE                          # vector
           | NUMBER                                                 # number
           | NAME                                                   # name
           ;

list       : expression (COMMA expression)* ;
orders     : ORDERS counts+=NUMBER (COMMA counts+=NUMBER)* CLOSE_SQUARE ;
exponent   : POWER sign=(PLUS | MINUS)? (NUMBER | NAME | OPEN expression CLOSE)
           | SUPERSCRIPT
           ;

NUMBER      : (DIGITS ('.' DIGITS?)? | '.' DIGITS) ([eE] [+\-\u2212]? DIGITS)? ;
AND         : 'and' | '&&' ;
OR          : 'or' ;
NOT         : 'not' ;
NAME        : LETTER (LETTER | [0-9_])* ;

POWER       : '^' | '**' ;
TIMES       : [*\u00B7\u22C5\u00D7] ;
OVER        : [/\u00F7] ;
PLUS        : '+' ;
MINUS       : [\-\u2212] ;
ROOT        : [\u221A\u221B] ;
FACTORIAL   : '!' ;
PRIME       : ['\u2032\u2033\u2034]+ ;
SUPERSCRIPT : [\u207A\u207B]? [\u00B9\u00B2\u00B3\u2070\u2074-\u2079]+ ;
RELATION    : '<' | '<=' | '\u2264' | '>' | '>=' | '\u2265' | '==' | '!=' | '\u2260' ;
ASSIGN      : '=' ;
COMMA       : ',' ;
OPEN        : '(' ;
CLOSE       : ')' ;
OPEN_SQUARE : '[' ;
CLOSE_SQUARE: ']' ;
BAR         : '|' ;
SEMICOLON   : ';' ;
NEWLINE     : '\r'? '\n' | [\r\u0085\u2028\u2029] ;

COMMENT     : '#' ~[\r\n\u0085\u2028\u2029]* -> skip ;
SPACE       : [ \t\f\u00A0\u2000-\u200A\u202F\u205F\u3000]+ -> skip ;
OTHER       : . ;

fragment DIGITS : [0-9] ('_'? [0-9])* ;

// Letters and everything unknown beyond ASCII: the pass looks at each such character and explains what is wrong with it.
fragment LETTER : [a-zA-Z]
                | ~( [\u0000-\u0085\u00A0\u00B2\u00B3\u00B7\u00B9\u00D7\u00F7]
                   | [\u2000-\u200A\u2028\u2029\u202F\u2032-\u2034\u205F\u2070\u2074-\u2079\u207A\u207B\u3000]
                   | [\u2212\u221A\u221B\u22C5\u2260\u2264\u2265] ) ;
