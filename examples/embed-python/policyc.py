"""The policy engine in Python, on ctypes alone.

    engine = Engine("libpolicyc-engine.so")
    policy = engine.load(open("nanan-2020.policyc", "rb").read())
    ledger = policy.ledger()
    changes = ledger.append('{"subject": "person", "id": "D1"}')
    claims = ledger.prepare("claim")
    claims.decide('{"question": "claim", …}')   # "payable"
"""

import ctypes
import json


class _Result(ctypes.Structure):
    _fields_ = [("status", ctypes.c_int32), ("handle", ctypes.c_uint64)]


class _Verdict(ctypes.Structure):
    _fields_ = [("status", ctypes.c_int32), ("option", ctypes.c_int32)]


class PolicyError(Exception):
    """What the engine does not take: a list of {"code", "zh", "en", …}."""

    def __init__(self, errors):
        super().__init__("; ".join(f"{e['code']} {e['en']}" for e in errors))
        self.errors = errors


class Engine:
    def __init__(self, path):
        self._c = ctypes.CDLL(path)
        text, count, handle = ctypes.c_char_p, ctypes.c_size_t, ctypes.c_uint64
        for name, arguments in {
            "load": [text, count],
            "ledger": [handle],
            "append": [handle, text, count],
            "add": [handle, text, count],
            "record": [handle, text, text],
            "save": [handle],
            "resume": [handle, text, count],
            "resumed_changes": [handle],
            "prepare": [handle, text],
            "options": [handle],
            "answer": [handle, text, count],
        }.items():
            function = getattr(self._c, "policyc_" + name)
            function.argtypes, function.restype = arguments, _Result
        self._c.policyc_decide.argtypes = [handle, text, count]
        self._c.policyc_decide.restype = _Verdict
        self._c.policyc_text.argtypes = [handle, ctypes.POINTER(count)]
        self._c.policyc_text.restype = ctypes.c_void_p
        self._c.policyc_release.argtypes = [handle]

    def load(self, artefact):
        return Policy(self, self._call("load", artefact, len(artefact)))

    def _call(self, name, *arguments):
        result = getattr(self._c, "policyc_" + name)(*arguments)
        if result.status != 0:
            raise PolicyError(json.loads(self._text(result.handle))["errors"])
        return result.handle

    def _text(self, handle):
        count = ctypes.c_size_t()
        start = self._c.policyc_text(handle, ctypes.byref(count))
        text = ctypes.string_at(start, count.value).decode()
        self._c.policyc_release(handle)
        return text

    def _json(self, name, *arguments):
        return json.loads(self._text(self._call(name, *arguments)))


class _Held:
    """Something of the engine, released with its Python object."""

    def __init__(self, engine, handle):
        self._engine, self._handle = engine, handle

    def __del__(self):
        self._engine._c.policyc_release(self._handle)


class Policy(_Held):
    def ledger(self):
        return Ledger(self._engine, self._engine._call("ledger", self._handle))

    def resume(self, saved):
        """The ledger, and what it derives otherwise than was saved."""
        data = saved.encode()
        ledger = Ledger(self._engine, self._engine._call("resume", self._handle, data, len(data)))
        return ledger, self._engine._json("resumed_changes", ledger._handle)


class Ledger(_Held):
    def append(self, lines):
        """Takes JSON lines, all or none, and gives what changed."""
        data = lines.encode()
        return self._engine._json("append", self._handle, data, len(data))

    def add(self, lines):
        """Takes JSON lines without working out what changed."""
        data = lines.encode()
        self._engine._call("add", self._handle, data, len(data))

    def record(self, as_of=None, known_at=None):
        days = [day and day.encode() for day in (as_of, known_at)]
        return self._engine._json("record", self._handle, *days)

    def save(self):
        return self._engine._text(self._engine._call("save", self._handle))

    def prepare(self, question):
        return Question(self._engine, self._engine._call("prepare", self._handle, question.encode()))


class Question(_Held):
    def __init__(self, engine, handle):
        super().__init__(engine, handle)
        self.options = engine._json("options", handle)

    def decide(self, claim):
        """The key of the answer, or "conflict", "undetermined", "refused"."""
        data = claim.encode()
        verdict = self._engine._c.policyc_decide(self._handle, data, len(data))
        if verdict.option >= 0:
            return self.options[verdict.option]
        return {-1: "conflict", -2: "undetermined", -3: "refused"}[verdict.option]

    def answer(self, claim):
        """The answer with its reasons."""
        data = claim.encode()
        return self._engine._json("answer", self._handle, data, len(data))
