// The live chart: Plotly draws, we say what lies under the pointer and show it in a card of our own.
import { cardFor, place } from "./card.js";

const CONFIG = { displayModeBar: false, displaylogo: false, showSendToCloud: false, responsive: false, scrollZoom: false, doubleClick: false, editable: false };

export function start(box, { theme, list }) {
  if (!box) return;
  const plot = box.querySelector("#plot");
  const state = { spots: [], cards: {}, lit: null };
  const card = document.body.appendChild(Object.assign(document.createElement("div"), { className: "card", hidden: true }));
  card.setAttribute("role", "status");
  const ring = box.appendChild(Object.assign(document.createElement("div"), { className: "ring", hidden: true }));

  async function draw() {
    const width = Math.floor(box.clientWidth);
    if (!width) return;
    const answer = await (await fetch(`${box.dataset.source}?width=${width}&theme=${theme()}`)).json();
    plot.hidden = false;
    await Plotly.react(plot, answer.figure.data, answer.figure.layout, CONFIG);
    box.classList.add("live");
    Object.assign(state, { spots: answer.spots, cards: answer.cards, width });
    light(null);
  }

  const top = () => plot._fullLayout?.margin.t ?? 40;
  const spotAt = (x, y) => state.spots.findLast(([x0, y0, x1, y1]) => x >= x0 - 4 && x <= x1 + 4 && y >= y0 - 2 && y <= y1 + 2);

  function light(id, spot) {
    if (state.lit) rowOf(state.lit)?.classList.remove("lit");
    state.lit = id;
    rowOf(id)?.classList.add("lit");
    spot ??= state.spots.find((s) => s[4] === id);
    ring.hidden = !spot;
    if (spot) {
      const [x0, y0, x1, y1] = spot;
      Object.assign(ring.style, { left: `${x0 - 4}px`, top: `${y0 + top() - 2}px`, width: `${x1 - x0 + 8}px`, height: `${y1 - y0 + 2}px` });
    }
  }
  const rowOf = (id) => id && list?.querySelector(`[data-id="${CSS.escape(id)}"]`);

  box.addEventListener("pointermove", (event) => {
    const area = plot.getBoundingClientRect();
    const spot = spotAt(event.clientX - area.left, event.clientY - area.top - top());
    const facts = spot && state.cards[spot[4]];
    light(spot?.[4] || null, spot);
    card.hidden = !facts;
    if (facts) {
      card.replaceChildren(...cardFor(facts));
      place(card, { left: area.left + spot[0], right: area.left + spot[2], top: area.top + top() + spot[1], bottom: area.top + top() + spot[3] }, event.clientX);
    }
  });
  box.addEventListener("pointerleave", () => { card.hidden = true; light(null); });
  list?.addEventListener("pointerover", (event) => light(event.target.closest(".event")?.dataset.id ?? null));
  list?.addEventListener("pointerleave", () => light(null));

  let waiting;
  new ResizeObserver(() => {
    clearTimeout(waiting);
    if (Math.floor(box.clientWidth) !== state.width) waiting = setTimeout(draw, state.width ? 120 : 0);
  }).observe(box);
  document.documentElement.addEventListener("themechange", () => state.width && draw());
}
