// The live chart: lays out, lets Plotly draw, knows what lies where, and moves the window of time.
import { L } from "./look.js";
import { Scale } from "./time.js";
import { anchor, beyond } from "./draw.js";
import { arrange } from "./scene.js";
import { layout, traces } from "./plot.js";
import { write } from "./words.js";
import { gestures } from "./gestures.js";

const CONFIG = { displayModeBar: false, displaylogo: false, showSendToCloud: false, responsive: false, scrollZoom: false, doubleClick: false, showTips: false, showAxisDragHandles: false };
const LEAST = 20; // minutes: the narrowest window
const PAPER = 680; // pixels of a sheet between its margins, A4 and Letter
const SLACK = 4; // pixels around a mark that still count as on it
const SOON = 120; // milliseconds an answer may take before what is known is drawn without it

// Where nothing else is to be done: the first layout may come from the server, and the next one should not meet cold code.
export const soon = (work) => (window.requestIdleCallback ?? setTimeout)(work);

// told: {state, theme(), onPoint(spot|null, box), onPick(spot), onView(), onDrawn(scene)}
export class Chart {
  scene = null;
  lit = null;
  pending = false; // a question that the server has not answered yet
  waiting = null;

  constructor(box, data, told) {
    Object.assign(this, { box, data, told, state: told.state, plot: box.querySelector(".plot"), ring: box.querySelector(".ring") });
    this.domain = data.first.domain; // the whole
    this.home = data.first.home; // what is seen first
    this.asked = this.#question(); // the page came with the answer to its own address
    gestures(this);
    document.getElementById("plotly")?.addEventListener("load", () => this.#show());
    new ResizeObserver(() => this.#resized()).observe(box);
  }

  get live() { return this.box.classList.contains("live"); }

  get window() { return this.state.from === null ? this.home : [this.state.from, this.state.to]; }
  get width() { return this.printing ? PAPER : Math.floor(this.box.clientWidth); }

  // On paper the chart is as wide as a sheet, dark on light, and shows what the reader has in view.
  print(printing) {
    if (!this.live) return;
    this.printing = printing;
    this.box.classList.toggle("printing", printing);
    this.draw({ fresh: true });
  }

  #resized() {
    if (this.printing || !this.width || this.width === this.scene?.scale.width) return;
    clearTimeout(this.resizing);
    this.resizing = setTimeout(() => this.draw(), this.scene ? 80 : 0);
  }

  // Draw the state as it is; positions are kept where the same marks are still there. Of a large timeline a single step
  // waits for the server's answer, unless that takes long or the scene is read at once; who goes on moving sees what is known.
  draw({ fresh = false, now = false } = {}) {
    const known = () => this.#paint(this.data.known(this.state, ...this.window), fresh);
    if (this.data.whole || this.asked === this.#question()) return known();
    const moving = this.pending;
    this.#fetch(fresh);
    if (now || moving || !this.scene) known();
    else this.waiting = setTimeout(known, SOON);
  }

  #question() { return JSON.stringify([this.state, this.window]); }

  async #fetch(fresh) {
    const question = (this.asked = this.#question());
    this.pending = true;
    const answered = await this.data.ask(this.state);
    if (question === this.asked) this.pending = false;
    if (answered && question === this.#question()) this.#paint(this.data.known(this.state, ...this.window), fresh && this.waiting !== null);
  }

  #paint(found, fresh) {
    clearTimeout(this.waiting);
    this.waiting = null; // for an answer, with what is known not yet drawn
    if (!this.width) return;
    const kept = fresh || this.scene?.scale.width !== this.width ? null : this.scene.slots;
    const laid = this.scene ? null : this.data.first.laid?.[this.width];
    this.scene = this.#arranged(found, kept, laid);
    if (kept) this.scene.height = Math.max(this.scene.height, this.least); // what stands below does not jump while zooming
    this.least = this.scene.height;
    const palette = L.PALETTES[this.printing ? "light" : this.told.theme()];
    this.figure = [traces(this.scene, palette), layout(this.scene, palette, matchMedia("(pointer: coarse)").matches ? false : "pan"), CONFIG];
    this.#show();
  }

  #arranged(found, kept, laid) { return arrange(found, new Scale(...this.window, this.width), this.state.lanes, this.data.first.published, kept, laid); }

  // All that does not need Plotly is done before it is there.
  #show() {
    if (!window.Plotly || !this.figure) return;
    this.plot.hidden = false;
    Plotly.react(this.plot, ...this.figure);
    write(this.plot, this.scene);
    this.#listen();
    this.light(this.lit);
    this.told.onDrawn?.(this.scene);
  }

  #listen() {
    if (this.live) return;
    this.box.classList.add("live");
    soon(() => this.#arranged(this.data.known(this.state, ...this.window), this.scene.slots));
    this.plot.on("plotly_relayout", (change) => {
      const [from, to] = [change["xaxis.range[0]"], change["xaxis.range[1]"]];
      if (from !== undefined && to !== undefined) this.show(this.scene.scale.minute(from), this.scene.scale.minute(to));
    });
    this.plot.on("plotly_relayouting", () => { this.ring.hidden = true; this.told.onPoint?.(null); });
  }

  show(from, to, options) {
    const [first, last] = this.domain, whole = last - first;
    const span = Math.min(whole, Math.max(LEAST, to - from)), middle = (from + to) / 2;
    const start = Math.min(Math.max(first, middle - span / 2), last - span), [a, b] = this.home;
    const isHome = Math.abs(start - a) + Math.abs(start + span - b) < (b - a) * 0.002;
    Object.assign(this.state, isHome ? { from: null, to: null } : { from: start, to: start + span });
    this.draw(options);
    this.told.onView?.();
  }

  zoom(factor, x = this.width / 2) {
    const [a, b] = this.window, at = a + ((b - a) * x) / this.width, span = (b - a) * factor;
    this.show(at - (span * x) / this.width, at + span * (1 - x / this.width));
  }

  pan(share) {
    const [a, b] = this.window, by = (b - a) * share;
    this.show(a + by, b + by);
  }

  reset() { this.show(...this.home, { fresh: true }); }

  // Bring an event into the window, if it has a date and is not there.
  reveal(id) {
    const mark = this.data.mark(id), [a, b] = this.window;
    const at = mark && anchor(mark);
    if (at === null || this.state.from === null || !beyond(mark, a, b)) return;
    this.show(at - (b - a) / 2, at + (b - a) / 2, { now: true });
  }

  spotAt(clientX, clientY) {
    if (!this.live) return null;
    const area = this.plot.getBoundingClientRect(), x = clientX - area.left, y = clientY - area.top - L.AXIS;
    const near = (s, slack) => x >= s.x0 - slack && x <= s.x1 + slack && y >= s.y0 - slack / 2 && y <= s.y1 + slack / 2;
    return this.scene?.spots.find((s) => near(s, 0)) ?? this.scene?.spots.find((s) => near(s, SLACK)) ?? null;
  }

  boxOf(spot) {
    const area = this.plot.getBoundingClientRect();
    return { left: area.left + spot.x0, right: area.left + spot.x1, top: area.top + L.AXIS + spot.y0, bottom: area.top + L.AXIS + spot.y1 };
  }

  // Where an event is on the chart: itself, the cluster that names it, or the one that counts it.
  spotOf(id) {
    const spots = this.scene?.spots ?? [], named = spots.find((s) => s.id === id || s.cluster?.ids.includes(id));
    if (named || this.data.whole) return named ?? null;
    const mark = this.data.mark(id), at = mark && anchor(mark);
    return mark ? spots.find((s) => s.cluster && s.cluster.start <= at && at <= s.cluster.end) ?? null : null;
  }

  light(id, spot = id && this.spotOf(id)) {
    this.lit = id;
    this.ring.hidden = !spot;
    if (spot) Object.assign(this.ring.style, { left: `${spot.x0 - 4}px`, top: `${spot.y0 + L.AXIS - 2}px`, width: `${spot.x1 - spot.x0 + 8}px`, height: `${spot.y1 - spot.y0 + 2}px` });
  }

  // What is on screen in the order of time, for the arrow keys.
  inOrder() {
    const order = new Map(this.data.now.marks.map((mark, n) => [mark.id, n]));
    const start = (s) => s.cluster?.start ?? this.data.now.marks[order.get(s.id)]?.start ?? -Infinity;
    return this.live ? [...this.scene.spots].sort((a, b) => start(a) - start(b) || (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0)) : [];
  }

  // Open a cluster: zoom until its events part, out where they lie beyond the edges; or say that no zoom can part them.
  open(cluster) {
    const [a, b] = this.window, span = Math.max(cluster.end - cluster.start, LEAST), room = span * 1.3;
    if (this.state.from === null && (cluster.start < a || cluster.end > b)) {
      this.show(Math.min(a, cluster.start - span * 0.1), Math.max(b, cluster.end + span * 0.1));
      return true;
    }
    if (room > (b - a) * 0.9 || b - a <= LEAST * 2) return false;
    this.show((cluster.start + cluster.end - room) / 2, (cluster.start + cluster.end + room) / 2);
    return true;
  }
}
