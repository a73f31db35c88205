"""Maxima: diff, then ratsimp and trigsimp of it, timed by itself in loops of at least 30 ms.

    python3 maxima_peer.py FORMULAS ANSWERS
"""
import os
import re
import selectors
import subprocess
import sys
import tempfile

from notation import BY_LOGARITHMS, BY_POWERS, Answers, read_list, rewrite

SECONDS = 20
PRELUDE = """display2d:false$
domain:real$
timed(name, form, act) := block([m:1, t:0, e, start],
  while t < 0.03 do (start:elapsed_run_time(), for j:1 thru m do e:act(), t:elapsed_run_time() - start, if t < 0.03 then m:4*m),
  printf(true, "ANSWER~a|~a|~a|~a~%", name, form, float(t/m), string(e)), finish_output(true))$
"""
FORMS = {"diff": "diff(f,x)", "ratsimp": "ratsimp(diff(f,x))", "trigsimp": "trigsimp(diff(f,x))"}


def program(rows):
    lines = [PRELUDE]
    for name, formula in rows:
        text = rewrite(formula, {**BY_LOGARITHMS, **BY_POWERS})
        text = re.sub(r"\bpi\b", "%pi", re.sub(r"\be\b", "%e", text)).replace("sign(", "signum(")
        lines.append(f"f:{text}$")
        lines += [f'errcatch(timed("{name}", "{form}", lambda([], {act})))$' for form, act in FORMS.items()]
    return "\n".join(lines) + "\n"


def ours(text):
    return text.replace("%e", "e").replace("%pi", "pi").replace("signum(", "sign(").strip()


def run(rows, found):
    """Answers from a process of its own, until it is silent for too long."""
    with tempfile.NamedTemporaryFile("w", suffix=".mac", delete=False) as script:
        script.write(program(rows))
    process = subprocess.Popen(["maxima", "--very-quiet", "--batch=" + script.name], stdin=subprocess.DEVNULL,
                               stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    ready = selectors.DefaultSelector()
    ready.register(process.stdout, selectors.EVENT_READ)
    rest = b""
    while ready.select(SECONDS):
        piece = os.read(process.stdout.fileno(), 1 << 16)
        if not piece:
            break
        *lines, rest = (rest + piece).split(b"\n")
        for line in lines:
            if line.startswith(b"ANSWER"):
                name, form, seconds, text = line.decode()[6:].split("|", 3)
                found[name, form] = (float(seconds), ours(text))
    process.kill()
    process.wait()
    os.unlink(script.name)


def main(formulas, path):
    rows = read_list(formulas)
    found, silent = {}, set()
    rest = rows
    while rest:
        before = len(found)
        run(rest, found)
        answered = [k for k, (name, _) in enumerate(rest) if any((name, form) in found for form in FORMS)]
        stopped = (answered[-1] if len(found) > before else 0) + 1
        silent.update(name for name, _ in rest[stopped - 1:stopped + 1])
        rest = rest[stopped:] if stopped < len(rest) and len(found) > before else rest[1:] if len(found) == before else []
    print(subprocess.run(["maxima", "--version"], capture_output=True, text=True).stdout.strip())
    answers = Answers(path)
    for name, _ in rows:
        for form in FORMS:
            if (name, form) in found:
                answers.add(name, form, *found[name, form])
            else:
                answers.none(name, form, "no answer" if name not in silent else f"no answer in {SECONDS} s")


main(*sys.argv[1:])
