// Where marks come from: all of them sit in the page, or, of a large timeline, the server sends each window's.
import { beyond } from "./draw.js";
import { L } from "./look.js";
import { laneNames } from "./scene.js";
import { FIELDS, writeState } from "./state.js";

const full = (sayings) => sayings.map((saying) => ({ ...L.DEFAULTS.saying, ...saying }));
const fold = (text) => text.toLowerCase();

// What the page holds of the timeline: JSON, or in a file that should be small the same deflated.
export function standing(element, then) {
  if (!("deflated" in element.dataset)) return then(JSON.parse(element.textContent));
  const bytes = Uint8Array.from(atob(element.textContent), (letter) => letter.charCodeAt(0));
  new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"))).json().then(then);
}

export class Data {
  #asked = null;
  #texts = new Map();
  #single = new Map(); // marks that no window brought, by id

  // first: the answer that came with the page; address: where more of a large timeline is asked for
  constructor(first, address) {
    Object.assign(this, { first, address, now: first, cards: {} });
    this.#take(first);
  }

  // Put back what the server did not repeat.
  #take({ marks, undated = [], cards }) {
    for (const mark of [...marks, ...undated]) {
      const card = cards[mark.id], { kind, actor = [], place = [] } = mark.facets;
      Object.assign(mark, { ...L.DEFAULTS.mark, title: card.title, ...mark });
      this.cards[mark.id] = { ...L.DEFAULTS.card, kind: kind?.[0] ?? "", actors: actor, places: place, ...card, sayings: full(card.sayings), others: (card.others ?? []).map((other) => ({ ...other, sayings: full(other.sayings) })) };
    }
  }

  get whole() { return this.first.whole; }

  valuesOf(mark, field) {
    return field === "factuality" || field === "review" ? [mark[field]] : mark.facets[field] ?? [];
  }

  // The ids that meet the reader's choice, of a timeline that is here whole.
  meets(mark, state) {
    for (const field of FIELDS) if (state.values[field] && !this.valuesOf(mark, field).includes(state.values[field])) return false;
    const words = fold(state.q).split(/\s+/).filter(Boolean);
    return words.every((word) => this.#text(mark.id).includes(word));
  }

  #text(id) {
    if (!this.#texts.has(id)) {
      const card = this.cards[id];
      this.#texts.set(id, fold([card.title, ...card.sayings.map((s) => s.before + s.trigger + s.after)].join(" ")));
    }
    return this.#texts.get(id);
  }

  // Marks and bins for a state and window, at once: exact if the timeline is whole, else what is known so far.
  known(state, start, end) {
    const seen = (one) => state.from === null || !beyond(one, start, end);
    if (!this.whole) return { ...this.now, marks: this.now.marks.filter(seen), bins: this.now.bins.filter(seen) };
    const marks = this.first.marks.filter((mark) => seen(mark) && this.meets(mark, state));
    const best = new Set([...marks].sort((a, b) => b.importance - a.importance).slice(0, state.top ?? marks.length));
    return { marks: marks.filter((mark) => best.has(mark)), bins: [], names: laneNames(this.first.marks, state.lanes) };
  }

  // The server answers in the language of the page.
  #asking(query) {
    if (L.WORDS.tag !== "en") query.set("lang", L.WORDS.tag);
    return query;
  }

  // Bring what is to be known of a large timeline in a state; false if a newer question overtook this one.
  async ask(state) {
    this.#asked?.abort();
    const asked = (this.#asked = new AbortController());
    try {
      const answer = await (await fetch(`${this.address}marks.json?${this.#asking(writeState(state))}`, { signal: asked.signal })).json();
      this.now = answer;
      this.#take(answer);
      return true;
    } catch { return false; }
  }

  // Marks and cards of single events, where no window has brought them.
  async bring(ids) {
    const missing = ids.filter((id) => !this.cards[id]);
    if (!missing.length || !this.address) return;
    try {
      const answer = await (await fetch(`${this.address}events.json?${this.#asking(new URLSearchParams(missing.map((id) => ["id", id])))}`)).json();
      this.#take(answer);
      for (const mark of answer.marks) this.#single.set(mark.id, mark);
    } catch { /* without a network there is nothing more to know */ }
  }

  mark(id) {
    const same = (mark) => mark.id === id;
    return this.first.marks.find(same) ?? this.now.marks.find(same) ?? this.#single.get(id) ?? null;
  }
}
