// The card: an event in words, built from text nodes alone, so that nothing from an article is ever markup.
import { L, say } from "./look.js";

export function node(tag, name, ...children) {
  const made = document.createElement(tag);
  if (name) made.className = name;
  made.append(...children.filter((child) => child != null && child !== "" && child !== false));
  return made;
}

export const auto = (made) => Object.assign(made, { dir: "auto" });

export const quote = (saying) => auto(node("blockquote", "", saying.before, saying.trigger && node("mark", "", saying.trigger), saying.after));

export const dateLine = (facts) => node("p", "event-date", facts.words, facts.certainty && node("span", "certainty", facts.certainty));

const otherLine = (other) => node("p", "event-other", say("another", { value: `${other.value}${other.sayings.length ? ` (${other.sayings[0].source})` : ""}` }));

export function cardFor(facts) {
  const [first] = facts.sayings, parts = [dateLine(facts), auto(node("h3", "", facts.title))];
  if (first) {
    const more = `${facts.sources > 1 ? ` · ${say("told_by", { count: facts.sources })}` : ""}${facts.attribution ? ` · ${say("according", { who: facts.attribution })}` : ""}`;
    parts.push(quote(first), node("p", "event-source", first.source, more));
  }
  return [...parts, ...facts.others.map(otherLine)];
}

export function clusterCard(cluster) {
  const titles = cluster.titles.slice(0, 5);
  return [
    node("h3", "", say("cluster", { count: cluster.events.toLocaleString(L.WORDS.tag) })),
    auto(node("ul", "titles", ...titles.map((title) => auto(node("li", "", title))))),
    node("p", "event-source", say("select")),
  ];
}

// Below the mark if there is room, else above it; never beyond an edge of the window.
export function place(card, mark, x) {
  const { width, height } = card.getBoundingClientRect(), room = document.documentElement.clientWidth;
  const left = Math.max(8, Math.min(x - width / 2, room - width - 8));
  const fits = mark.bottom + 8 + height <= innerHeight, above = mark.top - height - 8 >= 0;
  const top = fits || !above ? Math.min(mark.bottom + 8, Math.max(8, innerHeight - height - 8)) : mark.top - height - 8;
  card.style.left = `${left + scrollX}px`;
  card.style.top = `${top + scrollY}px`;
}
