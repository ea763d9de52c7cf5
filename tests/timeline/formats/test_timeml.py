"""TimeML, ours and others'."""

from xml.etree import ElementTree as ET

from tests.builders import event, timeline
from tests.timeline.formats.rich import TIMELINE
from webapp.timeline.formats import timeml, timeml_reading

FOREIGN = b"""<?xml version="1.0"?><TimeML><DOCID>wsj_1</DOCID>
<DCT><TIMEX3 tid="t0" type="DATE" value="1998-03-03" functionInDocument="CREATION_TIME">03/03/98</TIMEX3></DCT>
<TEXT>
Talks <EVENT eid="e1" class="OCCURRENCE">began</EVENT> <TIMEX3 tid="t1" type="DATE" value="1998-02">in May</TIMEX3>.
They <EVENT eid="e2" class="OCCURRENCE">ended</EVENT>; nobody <EVENT eid="e3" class="I_STATE">knows</EVENT> why.
</TEXT>
<MAKEINSTANCE eiid="ei1" eventID="e1" polarity="POS"/><MAKEINSTANCE eiid="ei2" eventID="e2" polarity="NEG"/>
<TLINK lid="l1" relType="IS_INCLUDED" eventInstanceID="ei1" relatedToTime="t1"/>
<TLINK lid="l2" relType="IS_INCLUDED" eventInstanceID="ei2" relatedToTime="t0"/>
<TLINK lid="l3" relType="AFTER" eventInstanceID="ei2" relatedToEventInstance="ei1"/></TimeML>"""


def test_sentences_triggers_and_dates_are_tagged():
    """EVENT around the word, TIMEX3 around the words that date it, a TLINK between them."""
    root = ET.fromstring(timeml.dump(TIMELINE)[0])
    text = root.find("TEXT")
    assert [tag.text for tag in text.iter("EVENT")][:3] == ["killed", "war", "talks"]
    dates = {tag.text: tag.get("value") for tag in text.iter("TIMEX3") if tag.text}
    assert dates == {"March": "2022-03", "this week": "2022-W45", "spring": "2023-SP"}
    instances = {i.get("eiid"): i for i in root.iter("MAKEINSTANCE")}
    times = {t.get("tid") for t in root.iter("TIMEX3")}
    for link in root.iter("TLINK"):
        assert link.get("eventInstanceID") in instances
        assert link.get("relatedToTime") in times or link.get("relatedToEventInstance") in instances


def test_bounds_dates_and_order_come_back():
    """Also where a date is no TIMEX3 value; what was planned, denied or came after, too."""
    back, _ = timeml_reading.load(timeml.dump(TIMELINE)[0])
    told = [e for e in TIMELINE.events if e.evidence and (e.when.earliest or e.when.latest)]
    for before, after in zip(told, back.events, strict=True):
        assert (after.when.earliest, after.when.latest) == (before.when.earliest, before.when.latest), before.id
        assert after.evidence[0].exact == before.evidence[0].exact.replace("\n", " ")
        assert after.factuality == (before.factuality if before.factuality != "ongoing" else "happened")
    assert b"IS_INCLUDED" in timeml.dump(TIMELINE)[0]
    assert [bool(e.after) for e in back.events] == [bool(e.after) for e in told]


def test_a_foreign_document_is_read():
    """Only what is tied to a date; lines as sentences; offsets into the text."""
    back, told = timeml_reading.load(FOREIGN)
    assert back.sources[0].published == "1998-03-03"
    began, ended = back.events
    assert (began.when.edtf, began.evidence[0].trigger.text) == ("1998-02", "began")
    assert ended.factuality == "denied"
    assert ended.after == (began.id,)
    assert told == ("1 EVENT without a link to a date left out.",)


def test_a_large_document_costs_in_proportion():
    """Twice the events take about twice as long: two thousand are read at once."""
    whole = timeline(*(event(f"Number {n} happens", id=f"e-{n}") for n in range(2000)))
    assert len(timeml_reading.load(timeml.dump(whole)[0])[0].events) == 2000
