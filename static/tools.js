// Search, filters, lanes, “5 · 10 · all”, zoom buttons: a form that works without us, made immediate.
import { auto, node } from "./card.js";
import { FIELDS } from "./state.js";

const PAUSE = 180; // milliseconds of quiet in the search field before looking

export class Tools {
  constructor(form, state, { onChange, chart }) {
    Object.assign(this, { form, state, onChange });
    form.addEventListener("submit", (event) => { event.preventDefault(); this.read(); });
    form.addEventListener("change", () => this.read());
    form.elements.q?.addEventListener("input", () => { clearTimeout(this.typing); this.typing = setTimeout(() => this.read(), PAUSE); });
    this.status = document.getElementById("status");
    const act = { in: () => chart.zoom(0.5), out: () => chart.zoom(2), earlier: () => chart.pan(-0.5), later: () => chart.pan(0.5), reset: () => this.reset(chart) };
    for (const button of form.querySelectorAll("[data-do]")) {
      button.addEventListener("click", () => act[button.dataset.do]());
    }
  }

  read() {
    const { elements } = this.form, value = (name) => elements[name]?.value ?? "";
    Object.assign(this.state, { q: value("q"), lanes: value("lanes") || "none", top: parseInt(value("top"), 10) || null });
    for (const field of FIELDS) this.state.values[field] = value(field);
    this.onChange();
  }

  // Show in the form, and as chips that take them back, what the state holds.
  write() {
    const { elements } = this.form, set = (name, value) => { if (elements[name]) elements[name].value = value; };
    set("q", this.state.q); set("lanes", this.state.lanes); set("top", this.state.top ?? "");
    for (const field of FIELDS) set(field, this.state.values[field]);
    const active = FIELDS.filter((field) => this.state.values[field]), summary = this.form.querySelector(".filters summary");
    if (summary) summary.textContent = active.length ? `Filters (${active.length})` : "Filters";
    this.status.querySelectorAll(".chip").forEach((chip) => chip.remove());
    this.status.append(...active.map((field) => this.#chip(field)));
  }

  #chip(field) {
    const value = this.state.values[field], chip = auto(node("button", "chip", value, node("span", "", "×")));
    return Object.assign(chip, { type: "button", ariaLabel: `Remove the filter ${value}`, onclick: () => { this.filter(field, ""); this.form.elements.q.focus(); } });
  }

  filter(field, value) {
    const select = this.form.elements[field];
    if (select && ![...select.options].some((option) => option.value === value)) select.add(new Option(value, value));
    this.state.values[field] = value;
    this.write();
    this.onChange();
  }

  reset(chart) {
    Object.assign(this.state, { q: "", top: null, from: null, to: null });
    for (const field of FIELDS) this.state.values[field] = "";
    this.write();
    this.onChange();
    chart.reset();
  }
}
