// Where marks come from: all of them sit in the page, or, of a large timeline, the server sends each window's.
import { laneNames } from "./scene.js";
import { FIELDS, writeState } from "./state.js";

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

  constructor(first, address) {
    Object.assign(this, { first, address, now: first, cards: first.cards });
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
    if (!this.whole) return this.now;
    let marks = this.first.marks.filter((mark) => this.meets(mark, state));
    if (state.top) {
      const best = marks.filter((m) => (m.start === null || m.start < end) && (m.end === null || m.end >= start) && (m.start ?? m.end) !== null)
        .map((mark, n) => ({ mark, n })).sort((a, b) => b.mark.importance - a.mark.importance || a.n - b.n).slice(0, state.top);
      const chosen = new Set(best.map(({ mark }) => mark.id));
      marks = marks.filter((mark) => chosen.has(mark.id));
    }
    return { marks, bins: [], names: laneNames(this.first.marks, state.lanes) };
  }

  // The server's answer for a window of a large timeline; null if a newer question overtook it.
  async ask(state, start, end) {
    this.#asked?.abort();
    const asked = (this.#asked = new AbortController());
    const params = writeState({ ...state, from: start, to: end });
    try {
      const answer = await (await fetch(`${this.address}?${params}`, { signal: asked.signal })).json();
      this.now = answer;
      Object.assign(this.cards, answer.cards);
      return answer;
    } catch { return null; }
  }
}
