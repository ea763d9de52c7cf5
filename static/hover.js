// Pointer or focus on the chart: the card, the ring, the row of the list, and the words a screen reader hears.
import { cardFor, clusterCard, node, place } from "./card.js";

const LINGER = 140; // milliseconds to move from the mark into its card

export class Hover {
  chart = null;

  constructor(list, cards) {
    Object.assign(this, { list, cards });
    const main = document.querySelector("main");
    this.card = main.appendChild(Object.assign(node("div", "card"), { hidden: true, id: "card" }));
    this.voice = main.appendChild(node("p", "unseen"));
    this.voice.setAttribute("aria-live", "polite");
    this.voice.id = "voice";
    this.card.addEventListener("pointerenter", () => clearTimeout(this.leaving));
    this.card.addEventListener("pointerleave", () => this.hide());
    addEventListener("keydown", (event) => event.key === "Escape" && this.hide());
    list?.addEventListener("pointerover", (event) => this.#row(event.target.closest?.(".event")?.dataset.id ?? null));
    list?.addEventListener("pointerleave", () => this.#row(null));
    list?.addEventListener("focusin", (event) => this.#row(event.target.closest?.(".event")?.dataset.id ?? null));
  }

  #row(id) {
    this.hide();
    this.light(id);
  }

  rowOf(id) { return id ? this.list?.querySelector(`[data-id="${CSS.escape(id)}"]`) : null; }

  light(id, spot) {
    this.list?.querySelector(".event.lit")?.classList.remove("lit");
    this.rowOf(id)?.classList.add("lit");
    this.chart.light(id, spot ?? undefined);
  }

  point(spot, event) {
    clearTimeout(this.leaving);
    if (!spot) { this.leaving = setTimeout(() => this.hide(), LINGER); return; }
    this.show(spot, event?.clientX);
  }

  show(spot, x) {
    const facts = spot.cluster ? null : this.cards[spot.id];
    if (!spot.cluster && !facts) return;
    this.light(spot.id || null, spot);
    if (this.shown !== spot) {
      this.card.replaceChildren(...(facts ? cardFor(facts) : clusterCard(spot.cluster)));
      this.card.hidden = false;
      const box = this.chart.boxOf(spot);
      place(this.card, box, x ?? (box.left + box.right) / 2);
    }
    this.shown = spot;
  }

  hide() {
    clearTimeout(this.leaving);
    this.card.hidden = true;
    this.shown = null;
    this.light(this.kept ?? null);
  }

  say(words) { this.voice.textContent = words; }
}
