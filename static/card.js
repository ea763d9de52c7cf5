// The card: an event in words, built from text nodes alone, so that nothing from an article is ever markup.
const node = (tag, name, ...children) => {
  const made = document.createElement(tag);
  if (name) made.className = name;
  made.append(...children.filter((child) => child != null && child !== ""));
  return made;
};
const auto = (made) => Object.assign(made, { dir: "auto" });

export function cardFor(facts) {
  const [first] = facts.sayings;
  const parts = [
    node("p", "event-date", facts.words, facts.certainty && node("span", "certainty", facts.certainty)),
    auto(node("h3", "", facts.title)),
  ];
  if (first) {
    parts.push(auto(node("blockquote", "", first[1], node("mark", "", first[2]), first[3])));
    parts.push(node("p", "event-source", first[5], facts.sources > 1 ? ` · ${facts.sources} sources` : "", facts.attribution && ` · according to ${facts.attribution}`));
  }
  for (const [, value, sayings] of facts.others) parts.push(node("p", "event-other", `Another source gives ${value}${sayings.length ? ` (${sayings[0][5]})` : ""}.`));
  return parts;
}

// Below the mark if there is room, else above it; never beyond an edge of the window.
export function place(card, mark, x) {
  const { width, height } = card.getBoundingClientRect();
  const room = document.documentElement.clientWidth;
  const left = Math.min(Math.max(8, x - width / 2), room - width - 8);
  const below = mark.bottom + 10 + height <= innerHeight || mark.top - height - 10 < 0;
  card.style.left = `${left + scrollX}px`;
  card.style.top = `${(below ? mark.bottom + 10 : mark.top - height - 10) + scrollY}px`;
}
