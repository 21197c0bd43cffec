"""payable.py LIBRARY POLICY.policyc EVENTS.jsonl CLAIMS.jsonl: is each claim payable, and why."""

import json
import sys

from policyc import Engine, PolicyError


def main(library, policy, events, claims):
    policy = Engine(library).load(open(policy, "rb").read())
    ledger = policy.ledger()
    ledger.add(open(events, encoding="utf-8").read())
    question = ledger.prepare("claim")
    for line in open(claims, encoding="utf-8"):
        answer = question.decide(line)
        reasons = question.answer(line).get("reasons", [])
        cited = ", ".join(reason["citation"] for reason in reasons)
        print(json.loads(line)["id"], answer, cited)

    # Derived anew from the saved records: nothing is taken on trust, nothing differs.
    again, changes = policy.resume(ledger.save())
    assert changes["changes"] == []
    assert again.record() == ledger.record()

    try:
        ledger.append('{"event": "findng", "id": "F1", "date": "2020-03-05"}')
    except PolicyError as error:
        print(error.errors[0]["code"], error.errors[0]["en"])


if __name__ == "__main__":
    main(*sys.argv[1:])
