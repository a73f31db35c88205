#!/bin/sh
# Asks every system the same formulas, one system at a time, and prints the tables of docs/comparison.md.
#
#   mvn -q -P bench -DskipTests package && src/bench/peers/side_by_side.sh [DIRECTORY [PEER ...]]
#
# Needs python3 with SymPy, maxima, a C++ compiler with GiNaC (libginac-dev), and Maven for Symja; what is missing is left out. Answers
# are kept in the directory: name the peers to ask some of them anew, or "none".
set -eu
here=$(cd "$(dirname "$0")" && pwd)
work=${1:-target/peers}
[ $# -gt 0 ] && shift
mkdir -p "$work"
classes="target/test-classes:target/classes:target/lib/*"
list=$work/formulas.list
java -cp "$classes" deriv.textbook.SideBySide formulas "$list"
for peer in ${*:-sympy maxima ginac symja}; do
    case $peer in
    sympy) nice -n 19 python3 "$here/sympy_peer.py" "$list" "$work/SymPy.tsv" ;;
    maxima) nice -n 19 python3 "$here/maxima_peer.py" "$list" "$work/Maxima.tsv" ;;
    ginac)
        c++ -O2 -o "$work/ginac_peer" "$here/ginac_peer.cpp" -lginac -lcln -ldl
        python3 "$here/ginac_formulas.py" "$list" | nice -n 19 "$work/ginac_peer" >"$work/GiNaC.tsv"
        ;;
    symja)
        mvn -q -f "$here/symja-pom.xml" dependency:build-classpath -Dmdep.outputFile="$(cd "$work" && pwd)/symja.classpath"
        nice -n 19 java -Xmx1g -cp "$(cat "$work/symja.classpath")" "$here/SymjaPeer.java" "$list" "$work/Symja.tsv" 2>"$work/symja.log"
        ;;
    none) ;;
    *) echo "no peer $peer" >&2; exit 2 ;;
    esac || echo "$peer is left out" >&2
done
nice -n 19 java -cp "$classes" deriv.textbook.SideBySide compare "$list" "$work"
