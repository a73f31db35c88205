// GiNaC: diff, and normal() of it, processor time in loops of at least 3 ms; symbols are real.
//
//   c++ -O2 -o ginac_peer ginac_peer.cpp -lginac -lcln -ldl
//   python3 ginac_formulas.py FORMULAS | ginac_peer > ANSWERS
#include <iostream>
#include <sstream>
#include <string>
#include <ctime>
#include <ginac/ginac.h>

using namespace GiNaC;

static double now() {
    timespec t;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return t.tv_sec + 1e-9 * t.tv_nsec;
}

template <class Act> static void timed(const std::string &name, const char *form, Act act) {
    try {
        ex e;
        double t = 0;
        long m = 1;
        for (;; m *= 4) {
            double start = now();
            for (long i = 0; i < m; i++) e = act();
            t = now() - start;
            if (t >= 0.003) break;
        }
        std::ostringstream text;
        text << e;
        std::cout << name << '\t' << form << '\t' << t / m << '\t' << text.str() << std::endl;
    } catch (std::exception &e) {
        std::cout << name << '\t' << form << '\t' << e.what() << '\t' << std::endl;
    }
}

int main() {
    symtab names;
    for (char c : std::string("abcdgkntvwxy")) {
        std::string name(1, c);
        names[name] = realsymbol(name);
    }
    names["pi"] = Pi;
    names["e"] = exp(ex(1));
    symbol x = ex_to<symbol>(names["x"]);
    parser read(names);
    std::string line;
    while (std::getline(std::cin, line)) {
        size_t tab = line.find('\t');
        std::string name = line.substr(0, tab);
        ex f;
        try {
            f = read(line.substr(tab + 1));
        } catch (std::exception &e) {
            std::cout << name << "\tdiff\t" << e.what() << '\t' << std::endl;
            continue;
        }
        timed(name, "diff", [&] { return f.diff(x); });
        timed(name, "normal", [&] { return f.diff(x).normal(); });
    }
}
