"""Runs a program on a terminal of its own, and types the passphrase whenever it is asked for one.

    ANSWER=<passphrase> python3 terminal.py <program> <argument…>
"""
import os, pty, sys

answer = os.environ.pop("ANSWER").encode() + b"\n"
process, terminal = pty.fork()
if process == 0:
    os.execvp(sys.argv[1], sys.argv[1:])
unanswered = b""
while True:
    try:
        shown = os.read(terminal, 65_536)
    except OSError:
        break
    if not shown:
        break
    os.write(1, shown)
    unanswered += shown
    if b"passphrase: " in unanswered.lower():
        os.write(terminal, answer)
        unanswered = b""
sys.exit(os.waitstatus_to_exitcode(os.waitpid(process, 0)[1]))
