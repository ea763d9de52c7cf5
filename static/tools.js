// Search, filters, lanes, “5 · 10 · all”, zoom buttons: a form that works without us, made immediate.
import { FIELDS } from "./state.js";

const PAUSE = 180; // milliseconds of quiet in the search field before looking

export class Tools {
  constructor(form, state, { onChange, chart }) {
    Object.assign(this, { form, state, onChange });
    form.addEventListener("submit", (event) => { event.preventDefault(); this.read(); });
    form.addEventListener("change", () => this.read());
    form.elements.q?.addEventListener("input", () => { clearTimeout(this.typing); this.typing = setTimeout(() => this.read(), PAUSE); });
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

  // Show in the form what the state holds.
  write() {
    const { elements } = this.form, set = (name, value) => { if (elements[name]) elements[name].value = value; };
    set("q", this.state.q); set("lanes", this.state.lanes); set("top", this.state.top ?? "");
    for (const field of FIELDS) set(field, this.state.values[field]);
    const active = FIELDS.filter((field) => this.state.values[field]).length;
    const summary = this.form.querySelector(".filters summary");
    if (summary) summary.textContent = active ? `Filters (${active})` : "Filters";
  }

  filter(field, value) {
    const field_ = this.form.elements[field];
    if (field_ && ![...field_.options].some((option) => option.value === value)) field_.add(new Option(value, value));
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
