// The whole timeline in small, with the window on it: drag it, draw a new one, or click to go there.
const HANDLE = 8; // pixels at either end of the window that resize it

export class Overview {
  constructor(box, chart) {
    Object.assign(this, { box, chart, pane: box.querySelector(".pane") });
    box.addEventListener("pointerdown", (event) => this.#grab(event));
    box.addEventListener("dblclick", () => chart.reset());
  }

  get whole() {
    const [first, last] = this.chart.domain, [a, b] = this.chart.window;
    return b - a >= (last - first) * 0.999;
  }

  draw() {
    const [first, last] = this.chart.domain, [a, b] = this.chart.window, part = (m) => (100 * (m - first)) / (last - first);
    Object.assign(this.pane.style, { left: `${part(a)}%`, width: `${Math.max(0.8, part(b) - part(a))}%` });
    this.box.classList.toggle("all", this.whole);
  }

  #grab(event) {
    if (event.button) return;
    event.preventDefault();
    const area = this.box.getBoundingClientRect(), [first, last] = this.chart.domain, [a, b] = this.chart.window;
    const minute = (x) => first + ((x - area.left) / area.width) * (last - first), pixel = (m) => area.left + ((m - first) / (last - first)) * area.width;
    const x = event.clientX, at = minute(x), { whole } = this;
    const near = (m) => Math.abs(x - pixel(m)) <= HANDLE;
    const mode = whole ? "new" : near(a) ? "from" : near(b) ? "to" : at > a && at < b ? "move" : "new";
    const shown = (to) => ({ new: [Math.min(at, to), Math.max(at, to)], from: [Math.min(to, b), b], to: [a, Math.max(to, a)], move: [a + to - at, b + to - at] })[mode];
    let frame = 0, moved = false;
    const move = (e) => {
      if (!moved && Math.abs(e.clientX - x) < 4) return;
      moved = true;
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => this.chart.show(...shown(minute(e.clientX))));
    };
    const up = () => {
      removeEventListener("pointermove", move);
      if (!moved && mode === "new" && !whole) this.chart.show(at - (b - a) / 2, at + (b - a) / 2);
    };
    addEventListener("pointermove", move);
    addEventListener("pointerup", up, { once: true });
  }
}
