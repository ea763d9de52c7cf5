// The chart by keyboard: arrows walk the events, plus and minus zoom, Enter opens, Escape lets go.
import { say } from "./look.js";

export function keys(chart, hover, pick) {
  let at = -1;
  const words = (spot, n, all) => {
    const facts = hover.cards[spot.id];
    const what = spot.cluster ? [say("cluster", { count: spot.cluster.events }), say("opens")]
      : [facts.title, facts.certainty ? `${facts.words}, ${facts.certainty}` : facts.words, facts.sayings[0]?.source];
    return say("place", { n: n + 1, all, what: what.filter(Boolean).join(". ") });
  };
  const go = (n) => {
    const spots = chart.inOrder();
    if (!spots.length) return;
    at = Math.min(spots.length - 1, Math.max(0, n));
    hover.show(spots[at]);
    hover.say(words(spots[at], at, spots.length));
  };
  const view = (work, said) => { work(); at = -1; hover.hide(); hover.say(said); };
  const moves = {
    ArrowRight: () => go(at + 1), ArrowDown: () => go(at + 1), ArrowLeft: () => go(at - 1), ArrowUp: () => go(at - 1),
    Home: () => go(0), End: () => go(Infinity),
    "+": () => view(() => chart.zoom(0.5), say("in")), "=": () => view(() => chart.zoom(0.5), say("in")),
    "-": () => view(() => chart.zoom(2), say("out")), 0: () => view(() => chart.reset(), say("home")),
    PageUp: () => view(() => chart.pan(-0.5), say("earlier")), PageDown: () => view(() => chart.pan(0.5), say("later")),
    Enter: () => { const spot = chart.inOrder()[at]; if (spot) pick(spot); },
    " ": () => moves.Enter(),
    Escape: () => { at = -1; hover.hide(); },
  };
  chart.box.addEventListener("keydown", (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.target !== chart.box || !moves[event.key]) return;
    event.preventDefault();
    event.stopPropagation();
    moves[event.key]();
  });
  chart.box.addEventListener("blur", () => { at = -1; if (hover.shown && !hover.card.matches(":hover")) hover.hide(); });
}
