// The list under the chart: shows what meets the filters, of a large timeline by asking the server for it.
import { writeState } from "./state.js";

export class Rows {
  constructor(list, data, { say, pick }) {
    Object.assign(this, { list, data, say });
    list?.addEventListener("click", (event) => {
      const title = event.target.closest(".event h3 a");
      if (!title || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      pick(title.closest(".event").dataset.id, title);
    });
  }

  async show(state) {
    if (!this.list) return;
    if (!this.data.whole) return this.#fetch(state);
    const meets = new Set(this.data.first.marks.filter((mark) => this.data.meets(mark, state)).map((mark) => mark.id));
    const undated = this.data.first.undated ?? [];
    for (const mark of undated) if (this.data.meets(mark, state)) meets.add(mark.id);
    for (const row of this.list.children) row.hidden = !meets.has(row.dataset.id);
    const all = this.list.children.length;
    this.#tell(meets.size === all ? "" : meets.size ? `${meets.size} of ${all} events` : `None of ${all} events meets what you ask for. “Reset” shows them all.`);
  }

  async #fetch(state) {
    const asked = (this.asked = {});
    const page = await fetch(`${location.pathname}?${writeState(state)}`).then((answer) => answer.text(), () => "");
    if (asked !== this.asked || !page) return;
    const fresh = new DOMParser().parseFromString(page, "text/html");
    this.list.replaceChildren(...fresh.getElementById("list").children);
    document.getElementById("pager")?.remove();
    this.list.after(fresh.getElementById("pager") ?? "");
    this.#tell(fresh.getElementById("count").textContent);
  }

  #tell(words) {
    const place = document.getElementById("count");
    if (place) place.textContent = words;
    this.say(words || "All events");
  }
}
