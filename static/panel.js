// The panel: an event with all its evidence, why it is dated so, what contradicts it, and how to cite it.
import { auto, dateLine, node, quote } from "./card.js";

const link = (href, text) => Object.assign(node("a", "", text), { href, rel: "noopener nofollow" });
const heading = (text) => node("h3", "", text);
const button = (text, name, onclick) => Object.assign(node("button", name, text), { type: "button", onclick });

export class Panel {
  constructor(box, { cards, title, go, filter, say, onClose }) {
    Object.assign(this, { box, cards, title, go, filter, say, onClose });
    this.id = null;
    box.addEventListener("keydown", (event) => event.key === "Escape" && (event.stopPropagation(), this.close()));
  }

  get open() { return !this.box.hidden; }

  #shell(name, bar, ...parts) {
    const close = button("Close", "quiet", () => this.close());
    const title = auto(Object.assign(node("h2", "", name), { id: "panel-title" }));
    const [first, ...rest] = parts.filter(Boolean);
    this.box.replaceChildren(node("div", "panel-bar", node("span", "", ...bar), close), first, title, ...rest);
    this.#toggle(true);
    this.box.scrollTop = 0;
    this.box.focus({ preventScroll: true });
  }

  // Beside the panel the page is narrower and its lines break anew: the row or the chart it was opened from stays where it is.
  #toggle(open) {
    const kept = this.from?.closest(".event") ?? this.box.parentElement, top = () => kept.getBoundingClientRect().top, before = top();
    this.box.hidden = !open;
    this.box.parentElement.classList.toggle("open", open);
    scrollBy(0, top() - before);
  }

  show(id, from = document.activeElement) {
    const facts = this.cards[id];
    if (!facts) return false;
    if (!this.box.contains(from)) this.from = from;
    this.id = id;
    const step = (label, by) => button(label, "quiet", () => this.go(id, by));
    this.#shell(facts.title, [step("Previous", -1), step("Next", 1)], dateLine(facts), this.#evidence(facts), this.#why(facts), this.#conflicts(facts), this.#after(facts), this.#facets(facts), this.#actions(facts));
    return true;
  }

  // Events that no zoom can part, as a list to choose from.
  choose(cluster, from = document.activeElement) {
    this.from = from;
    this.id = null;
    const rows = cluster.ids.filter((id) => this.cards[id]).map((id) => {
      return node("li", "", node("p", "event-date", this.cards[id].words), auto(button(this.cards[id].title, "row", () => this.go(id))));
    });
    const more = cluster.events - rows.length;
    this.#shell(`${cluster.events.toLocaleString("en")} events close together`, [], node("p", "event-date", "No zoom can part them"), node("ol", "plain", ...rows), more > 0 && node("p", "event-source", `and ${more.toLocaleString("en")} more: search or filter to find them`));
  }

  close() {
    if (!this.open) return;
    this.#toggle(false);
    this.id = null;
    this.onClose();
    if (this.from?.isConnected) this.from.focus({ preventScroll: true });
  }

  // On a phone the panel lies over the page: scroll what it would cover of its mark out from under it.
  uncover(spot, boxOf) {
    const area = this.box.getBoundingClientRect(), mark = spot && boxOf(spot);
    if (mark && area.top > 0 && mark.right > area.left && mark.bottom > area.top && mark.top < innerHeight) scrollBy(0, mark.bottom - area.top + 16);
  }

  #why(facts) {
    const reasons = facts.because.map((reason) => auto(node("li", "", reason)));
    if (!reasons.length && !facts.edtf) return null;
    return node("section", "", heading("Why this date?"), reasons.length ? node("ol", "reasons", ...reasons) : node("p", "", "It stands in the text."), node("p", "event-source", "EDTF ", node("code", "", facts.edtf)));
  }

  #saying(saying) {
    const context = auto(node("blockquote", "", node("span", "context", saying.prefix), saying.before, saying.trigger && node("mark", "", saying.trigger), saying.after, node("span", "context", saying.suffix)));
    return node("li", "", context, this.#source(saying));
  }

  #source(saying) {
    const named = saying.title && !saying.source.startsWith(saying.title), first = named ? saying.title : saying.source;
    return node("p", "event-source", saying.url ? link(saying.url, first) : first, named && ` · ${saying.source}`);
  }

  #evidence(facts) {
    const n = facts.sources, by = facts.attribution ? [node("p", "event-source", `According to ${facts.attribution}`)] : [];
    return facts.sayings.length > 0 && node("section", "", heading(n > 1 ? `${n} sources` : "Source"), ...by, node("ul", "plain", ...facts.sayings.map((saying) => this.#saying(saying))));
  }

  #conflicts(facts) {
    if (!facts.others.length) return null;
    const about = { when: "On the date", number: "On a number", actor: "On who", place: "On where" };
    const side = (name, value, sayings) => node("div", "side", node("p", "event-source", name), auto(node("p", "value", value)), ...sayings.map((s) => node("div", "", quote(s), node("p", "event-source", s.source))));
    const rows = facts.others.map((other) => node("div", "sides", side("This timeline", other.about === "when" ? facts.words : facts.title, facts.sayings.slice(0, 1)), side(about[other.about] ? `${about[other.about]}, another source` : "Another source", other.value, other.sayings)));
    return node("section", "", heading("Sources differ"), ...rows);
  }

  #after(facts) {
    if (!facts.after.length) return null;
    const rows = facts.after.map(([id, title]) => node("li", "", auto(button(title, "row", () => this.go(id)))));
    return node("section", "", heading("Known to come after"), node("ul", "plain", ...rows));
  }

  #facets(facts) {
    const chip = (field) => (value) => auto(Object.assign(button(value, "chip", () => this.filter(field, value)), { title: `Show only ${value}` }));
    const chips = [...facts.actors.map(chip("actor")), ...facts.places.map(chip("place")), ...(facts.kind && facts.kind !== "other" ? [chip("kind")(facts.kind)] : [])];
    return chips.length > 0 && node("section", "", heading("Show only"), node("p", "chips", ...chips));
  }

  #actions(facts) {
    const copy = (label, text) => button(label, "", async (event) => this.#copied(event.target, await toClipboard(text())));
    const address = () => `${location.origin === "null" || location.protocol === "file:" ? location.href.split("#")[0] : location.origin + location.pathname}#event=${encodeURIComponent(facts.id)}`;
    return node("p", "actions", copy("Copy link", address), copy("Copy citation", () => citation(facts, this.title, address())));
  }

  #copied(pressed, done) {
    this.say(done ? "Copied" : "Copying is not allowed here");
    const label = pressed.textContent;
    pressed.textContent = done ? "Copied" : "Not allowed here";
    setTimeout(() => { pressed.textContent = label; }, 1600);
  }
}

function citation(facts, title, address) {
  const said = facts.sayings[0], words = said && `“${(said.before + said.trigger + said.after).trim()}” ${said.title ? `${said.title}, ` : ""}${said.source}.${said.url ? ` ${said.url}` : ""}`;
  return [`${facts.title} (${facts.words}).`, words, `In: ${title}. ${address}`].filter(Boolean).join(" ");
}

async function toClipboard(text) {
  try { await navigator.clipboard.writeText(text); return true; } catch { /* an insecure page: the old way */ }
  const field = document.body.appendChild(Object.assign(node("textarea", "unseen"), { value: text }));
  field.select();
  const done = document.execCommand("copy");
  field.remove();
  return done;
}
