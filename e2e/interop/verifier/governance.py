"""Who may do what: the rules R-GATE and R-GOV (governance.md)."""
from dataclasses import dataclass, field

from cbor import blob, boolean, either, fields, listed, mapped, need, one_of, text, uint, visible
from event import OFFICES, is_sealed
from keys import is_recipient, is_sound_key, sha256

RIGHTS = ["read", "draft", "clear", "speak", "administer"]
partner = text(2, 8, "[A-Z]+")
seat = either(one_of(*OFFICES), partner)
language = text(2, 16, "[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
plain_name = text(1, 300)
names = mapped(language, lambda value: plain_name(value) and visible(value))
code = text(1, 16, "[A-Z0-9]+(-[A-Z0-9]+)*")
coded = {"code": code, "names": names}
wrapped = {"seat": seat, "generation": uint(1), "wrap": blob(32), "holders": listed(blob(32), 1, 1_000)}
epoch = {"recipient": is_recipient, "wrap": blob(32), "tagKey": blob(32)}
founded = fields({
    "names": names,
    "languages": listed(language, 1, 20),
    "zone": text(1, 64, "[A-Za-z][A-Za-z0-9_+-]*(/[A-Za-z][A-Za-z0-9_+-]*)*"),
    "partners": listed(fields({"code": partner, "names": names}), 0, 200),
    "capacities": mapped(one_of(*OFFICES), partner),
    "bodies": listed(fields(coded), 0, 50),
    "series": listed(fields({**coded, "direct": boolean, "opening": fields({"year": uint(1900), "number": uint(1)})}), 1, 50),
    "marking": fields({
        "levels": listed(fields({**coded, "colour": text(7, 7, "#[0-9a-f]{6}")}), 1, 10),
        "ceiling": code,
        "caveats": listed(fields(coded), 0, 50),
    }),
    "policy": fields({"countersigners": uint(1), "margin": uint()}),
    "record": fields({"origin": text(1, 200, "[a-z0-9./-]+"), "noteKey": blob(32), "timeKey": blob(32)}),
    "founder": fields({"key": blob(32), "recipient": is_recipient}),
    "sample": boolean,
})
clear_kinds = {
    "person.enrolled": fields({
        "partner": partner, "key": blob(32), "recipient": is_recipient,
        "hats": mapped(one_of("partner", *OFFICES), listed(one_of(*RIGHTS), 0, 5)),
    }),
    "seat.keyed": fields({**wrapped, "recipient": is_recipient}),
    "seat.wrapped": fields(wrapped),
}
audience_kinds = {
    "audience.created": fields({"sort": one_of("all", "own", "capacity", "named"), "members": listed(seat, 1, 250), **epoch}),
    "audience.rotated": fields({"epoch": uint(2), "sealedSeq": uint(1), **epoch}),
    "audience.wrapped": fields({"seat": seat, "epochs": listed(uint(1), 1, 100), "wrap": blob(32)}),
    "audience.opened": fields({"epoch": uint(1)}),
    "audience.refused": fields({"epoch": uint(1)}),
}


@dataclass
class Person:
    key: bytes
    recipient: bytes
    partner: str
    hats: dict

    def seat(self, hat):
        return self.partner if hat == "partner" else hat

    def may(self, hat, *rights):
        return any(right in self.hats[hat] for right in rights)

TEN_MINUTES, THREE_DAYS = 600_000, 72 * 3_600_000


@dataclass
class Epoch:
    maker: str
    recipient: bytes
    tag_key: bytes
    begun: int
    first: frozenset
    given: set
    payers: set = field(default_factory=set)
    answers: dict = field(default_factory=dict)
    refusals: set = field(default_factory=set)
    sealers: set = field(default_factory=set)

    def is_void(self):
        """R-SEAL-6."""
        opened = {self.maker, *(seat for seat, said in self.answers.items() if said == "opened")}
        return len(self.refusals) > 0 and len(self.refusals) >= len(opened)


@dataclass
class Audience:
    sort: str
    members: list
    epochs: list = field(default_factory=list)
    owed: dict = field(default_factory=dict)


class Governance:
    def __init__(self):
        self.regime, self.founding, self.people, self.seats, self.audiences = None, None, {}, {}, {}

    def key_of(self, payload):
        """The key by which an event must be signed."""
        if self.founding is None:
            founder = payload["body"].get("founder") if payload.get("kind") == "regime.founded" else None
            key = founder.get("key") if isinstance(founder, dict) else None
            need(blob(32)(key), "R-GATE-1")
            return key
        need(payload["author"] in self.people, "R-GATE-2")
        return self.people[payload["author"]].key

    def seats_of(self, reader):
        person = self.people.get(reader)
        return set() if person is None else {person.seat(hat) for hat in person.hats}

    def people_of(self, seat):
        return [name for name, person in self.people.items() if seat in self.seats_of(name)]

    def admit(self, payload, event_id, received, sealed_seq, has_effect):
        """Judges an event, and takes note of it if it is to have an effect."""
        self.now = received
        if self.founding is None:
            effect = self.found(payload, event_id)
        else:
            need(payload.get("regime") == self.regime, "R-GATE-1")
            author, hat = self.people[payload["author"]], payload["capacity"]
            need(hat in author.hats, "R-GATE-3")
            effect = self.judge(payload, author, hat, author.seat(hat), sealed_seq)
        if has_effect:
            effect()

    def judge(self, payload, author, hat, seat, sealed_seq):
        kind, name = payload.get("kind"), payload["to"]["audience"] if "to" in payload else None
        need(kind != "regime.founded", "R-GATE-1")
        audience = self.audiences.get(name)
        if name is not None and kind != "audience.created":
            need(audience is not None and seat in audience.members, "R-GATE-4")
        if is_sealed(payload):
            need(payload["to"]["epoch"] == len(audience.epochs), "R-GATE-5")
            return lambda: audience.epochs[-1].sealers.add(seat)
        shapes, body = clear_kinds if name is None else audience_kinds, payload["body"]
        need(kind in shapes and shapes[kind](body) and "subject" not in payload, "R-GATE-6")
        need("wrap" not in body or body["wrap"] in [each[0] for each in payload.get("blobs", [])], "R-GATE-6")
        rule = getattr(self, kind.replace(".", "_"))
        if name is None:
            return rule(body, author, hat, seat)
        return rule(body, author, hat, seat, name if kind == "audience.created" else audience, sealed_seq)

    def found(self, payload, event_id):
        need(payload.keys().isdisjoint({"regime", "to"}) and payload["kind"] == "regime.founded", "R-GATE-1")
        need(payload["capacity"] == "poc", "R-GATE-3")
        body = payload["body"]
        need(founded(body) and "subject" not in payload, "R-GATE-6")
        marking, holders = body["marking"], body["capacities"]
        lists = [body["partners"], body["bodies"], body["series"], marking["levels"], marking["caveats"]]
        codes = [[each["code"] for each in every] for every in lists]
        need(len(codes[0]) >= 2 and all(len(set(each)) == len(each) for each in [*codes, body["languages"]]), "R-GOV-1")
        need({"poc", "chair"} <= set(holders) and set(holders.values()) <= set(codes[0]), "R-GOV-1")
        every = [body["names"], *(each["names"] for every in lists for each in every)]
        need(all(set(body["languages"]) <= set(each) for each in every), "R-GOV-1")
        need(marking["ceiling"] in codes[3], "R-GOV-1")
        founder = body["founder"]
        keys = [body["record"]["noteKey"], body["record"]["timeKey"], founder["key"]]
        need(all(map(is_sound_key, keys)) and len(set(keys)) == 3, "R-GOV-2")

        def effect():
            self.regime, self.founding = event_id, body
            self.seats = {each: [] for each in [*codes[0], *holders]}
            self.people[payload["author"]] = Person(founder["key"], founder["recipient"], holders["poc"], {"poc": RIGHTS})
        return effect

    def is_taken(self, recipient):
        generations = [each for seat in self.seats.values() for each, _ in seat]
        return recipient in generations or any(recipient == person.recipient for person in self.people.values())

    def person_enrolled(self, body, author, hat, seat):
        name, hats, partner = sha256(body["key"]), body["hats"], body["partner"]
        need(is_sound_key(body["key"]) and name not in self.people and not self.is_taken(body["recipient"]), "R-GOV-2")
        need(partner in self.seats and len(hats) > 0, "R-GOV-3")
        need(all(each == "partner" or self.founding["capacities"].get(each) == partner for each in hats), "R-GOV-3")
        need(all(0 < len(rights) == len(set(rights)) for rights in hats.values()), "R-GOV-3")
        own = author.partner == partner and (hat == "partner" or list(hats) == [hat])
        first = hat == "poc" and not self.people_of(partner) and list(hats) == ["partner"] and "administer" in hats["partner"]
        need(author.may(hat, "administer") and (own or first), "R-GOV-4")
        return lambda: self.people.update({name: Person(body["key"], body["recipient"], partner, hats)})

    def seat_keyed(self, body, author, hat, seat):
        need(seat == body["seat"] and author.may(hat, "administer"), "R-GOV-5")
        generations, holders = self.seats[seat], body["holders"]
        need(body["generation"] == len(generations) + 1, "R-GOV-5")
        need(sorted(holders) == sorted(self.people_of(seat)), "R-GOV-6")
        need(not self.is_taken(body["recipient"]), "R-GOV-2")
        return lambda: generations.append((body["recipient"], set(holders)))

    def seat_wrapped(self, body, author, hat, seat):
        need(seat == body["seat"] and author.may(hat, "administer"), "R-GOV-5")
        generations, holders = self.seats[seat], set(body["holders"])
        need(body["generation"] == len(generations) and len(holders) == len(body["holders"]), "R-GOV-6")
        need(holders <= set(self.people_of(seat)) and not holders & generations[-1][1], "R-GOV-6")
        return lambda: generations[-1][1].update(holders)

    def begin_epoch(self, audience, maker, body):
        given = {each for each in audience.members if self.seats[each]}
        first = frozenset(given)
        audience.epochs.append(Epoch(maker, body["recipient"], body["tagKey"], self.now, first, given))
        for each in set(audience.members) - given:
            audience.owed.setdefault(each, []).append(len(audience.epochs))

    def audience_created(self, body, author, hat, seat, name, _):
        members, sort, all_seats = body["members"], body["sort"], sorted(self.seats)
        need(name not in self.audiences and set(members) <= set(all_seats), "R-GOV-7")
        need(members == sorted(set(members)) and seat in members, "R-GOV-7")
        need(author.may(hat, "speak", "draft", "administer"), "R-GOV-7")
        administers = author.may(hat, "administer")
        others = self.audiences.values()
        if sort == "all":
            need(hat == "poc" and administers and members == all_seats, "R-GOV-8")
            need(all(each.sort != "all" for each in others), "R-GOV-8")
        elif sort == "named":
            need(len(members) > 1, "R-GOV-8")
        else:
            need(administers and members == [seat] and (sort == "own") == (hat == "partner"), "R-GOV-8")
            need(all(each.sort != sort or each.members != members for each in others), "R-GOV-8")
        need(not self.is_taken(body["recipient"]), "R-GOV-12")

        def effect():
            self.audiences[name] = Audience(sort, members)
            self.begin_epoch(self.audiences[name], seat, body)
        return effect

    def audience_rotated(self, body, author, hat, seat, audience, sealed_seq):
        need(author.may(hat, "speak", "draft", "administer"), "R-GOV-9")
        need(body["epoch"] == len(audience.epochs) + 1 and body["sealedSeq"] == sealed_seq, "R-GOV-9")
        current, last = audience.epochs[-1], [each.begun for each in audience.epochs[1:] if each.maker == seat]
        waited = not last or self.now >= last[-1] + TEN_MINUTES
        need(waited or (current.is_void() and current.maker != seat), "R-GOV-9")
        own = [epoch.recipient for epoch in audience.epochs]
        need(body["recipient"] not in own and not self.is_taken(body["recipient"]), "R-GOV-12")
        return lambda: self.begin_epoch(audience, seat, body)

    def audience_wrapped(self, body, author, hat, seat, audience, _):
        to, numbers = body["seat"], body["epochs"]
        need(to != seat and self.seats.get(to), "R-GOV-10")
        need(len(set(numbers)) == len(numbers) and set(numbers) <= set(audience.owed.get(to, [])), "R-GOV-10")
        epochs = [audience.epochs[number - 1] for number in numbers]
        need(all((seat, to) not in each.payers for each in epochs), "R-GOV-10")

        def effect():
            for each in epochs:
                each.payers.add((seat, to))
                each.given.add(to)
                each.answers.pop(to, None)
        return effect

    def answer(self, said, body, seat, audience):
        number = body["epoch"]
        need(number <= len(audience.epochs), "R-GOV-11")
        epoch = audience.epochs[number - 1]
        need(seat in epoch.given and seat not in epoch.answers, "R-GOV-11")
        need(said == "opened" or (seat != epoch.maker and seat not in epoch.sealers), "R-GOV-13")
        counts = seat in epoch.first and self.now <= epoch.begun + THREE_DAYS

        def effect():
            epoch.answers[seat] = said
            if said == "opened":
                epoch.refusals.discard(seat)
            elif counts:
                epoch.refusals.add(seat)
            owed = [each for each in audience.owed.get(seat, []) if each != number]
            audience.owed[seat] = [*owed, number] if said == "refused" else owed
        return effect

    def audience_opened(self, body, author, hat, seat, audience, _):
        return self.answer("opened", body, seat, audience)

    def audience_refused(self, body, author, hat, seat, audience, _):
        return self.answer("refused", body, seat, audience)
