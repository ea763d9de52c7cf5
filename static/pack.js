// Where labels go: greedy packing of marks with their labels. Twin of webapp/chart/labels.py, with one thing more:
// a block that was on screen before keeps its height if it can, so that zooming does not shuffle the rows.
import { L } from "./look.js";
import { boldWidth, fits, flow, measured, width } from "./measure.js";

export const dateWidth = (date) => (date ? boldWidth(date, L.FONT) + L.DATE_GAP : 0);

const slotsOf = (pixels) => Math.ceil(pixels / L.SLOT);

function linesOf(title, indent, room) {
  const lines = flow(title, L.FONT, room + 0.01, L.MAX_LINES, indent);
  return [lines, Math.max(...lines.map((line, n) => width(line, L.FONT) + (n ? 0 : indent)))];
}

// A label in one line, in two and in three, each as narrow as that allows, with the width of its widest line.
// It is cut only where it has all the width that labels ever get.
function shapes(title, indent, free, widest) {
  const found = [], whole = indent + title.reduce((sum, [, wide]) => sum + wide, 0);
  if (whole <= Math.min(free, L.LINE_ROOM)) found.push(linesOf(title, indent, whole));
  const most = Math.min(free, L.LABEL_ROOM);
  if (most < Math.max(L.MIN_ROOM, indent)) return found;
  for (let lines = 2; lines <= L.MAX_LINES; lines++) {
    let narrow = Math.max(L.MIN_ROOM, indent, whole / lines);
    while (narrow < most && !fits(title, narrow, lines, indent)) narrow += 2 * L.COLUMN;
    if (narrow <= most) {
      found.push(linesOf(title, indent, narrow));
      if (whole <= narrow * 1.5) break;
    } else if (lines === L.MAX_LINES && most >= widest) found.push(linesOf(title, indent, most));
  }
  return found;
}

// A label in its place: beside its mark or above it, what it shows, and where that begins.
function placed({ x0, x1 }, side, [lines, wide], textX) {
  const [from, to] = { right: [x0, textX + wide], left: [textX, x1], above: [Math.min(x0, textX), Math.max(x1, textX + wide)] }[side];
  return { side, x0: from, x1: to, slots: slotsOf(lines.length * L.LINE + (side === "above" ? L.MARK_ROOM : L.AIR)), lines, textX, wide };
}

// The blocks that the server has laid out: slot, side, place and words of each, by id.
export const restored = (items, laid) => items.filter((item) => Object.hasOwn(laid, item.id)).map((item) => {
  const [slot, side, textX, wide, lines] = laid[item.id];
  return { mark: item.mark, slot, place: placed(item, side, [lines, wide], textX) };
});

export function places(item, room) {
  const title = measured(item.title, L.FONT), indent = dateWidth(item.date), widest = Math.min(L.LABEL_ROOM, room - L.EDGE), found = [];
  const hung = item.fades && item.x1 - item.x0 > L.BESIDE;
  for (const side of hung ? [] : ["right", "left"]) {
    for (const shape of shapes(title, indent, side === "right" ? room - item.x1 - L.OFFSET - L.EDGE : item.x0 - L.OFFSET - L.EDGE, widest)) {
      found.push(placed(item, side, shape, side === "right" ? item.x1 + L.OFFSET : item.x0 - L.OFFSET - shape[1]));
    }
  }
  for (const shape of shapes(title, indent, room - L.EDGE, widest)) {
    found.push(placed(item, "above", shape, Math.min(Math.max(item.x0, 0), Math.max(0, room - L.EDGE - shape[1]))));
  }
  return found;
}

const columns = (place) => [Math.floor(Math.max(0, place.x0) / L.COLUMN), Math.floor(Math.max(0, place.x1 + L.GAP) / L.COLUMN)];

export class Grid {
  rows = []; // per slot the taken stretches of columns: first, last, first, last …

  #hit(slot, first, last) {
    const row = this.rows[slot];
    if (row) for (let n = 0; n < row.length; n += 2) if (row[n] <= last && first <= row[n + 1]) return true;
    return false;
  }

  drop(place) {
    const [first, last] = columns(place);
    for (let slot = 0; ;) {
      let blocked = place.slots - 1;
      while (blocked >= 0 && !this.#hit(slot + blocked, first, last)) blocked--;
      if (blocked < 0 || slot >= this.rows.length) return slot;
      slot += blocked + 1;
    }
  }

  fits(place, slot) {
    const [first, last] = columns(place);
    for (let s = slot; s < slot + place.slots; s++) if (this.#hit(s, first, last)) return false;
    return true;
  }

  take(place, slot) {
    const [first, last] = columns(place);
    while (this.rows.length < slot + place.slots) this.rows.push([]);
    for (let s = slot; s < slot + place.slots; s++) this.rows[s].push(first, last);
  }

  free(x, first, last) {
    const column = Math.max(0, Math.floor(x / L.COLUMN));
    for (let s = first + 1; s < last; s++) if (this.#hit(s, column, column)) return false;
    return true;
  }
}

const STAY = 1000; // slots a block may end lower to stay where it was: it always may
const LOOSE = 1.7; // how much taller than packed anew a lane may be for the sake of staying

// items: in the order of time; kept: slot of each id that was on screen before. Returns [{mark, slot, place}].
export function pack(items, room, limit, kept) {
  const ranked = [...items].sort((a, b) => b.importance - a.importance || a.mark - b.mark).slice(0, L.MAX_LABELS);
  const ways = new Map(ranked.map((item) => [item.mark, places(item, room)]));
  const count = fitting(items, ranked, ways, limit), first = among(items, ranked, count), rest = ranked.slice(count);
  const laid = (before) => {
    const packing = new Packing(ways, limit, before);
    if (!first.every((item) => packing.settle(item))) return null;
    rest.forEach((item) => packing.settle(item));
    return packing;
  };
  const fresh = laid(), steady = kept?.size ? laid(kept) : null, order = new Map(items.map((item, n) => [item.mark, n]));
  const { blocks } = steady && steady.height <= fresh.height * LOOSE ? steady : fresh;
  return blocks.sort((a, b) => order.get(a.mark) - order.get(b.mark));
}

// The most important ones in the order of time.
function among(items, ranked, count) {
  const chosen = new Set(ranked.slice(0, count));
  return items.filter((item) => chosen.has(item));
}

// How many of the most important all fit.
function fitting(items, ranked, ways, limit) {
  let low = 0, high = ranked.length;
  while (low < high) {
    const count = high === ranked.length && !low ? high : Math.floor((low + high + 1) / 2), packing = new Packing(ways, limit);
    if (among(items, ranked, count).every((item) => packing.settle(item))) low = count;
    else high = count - 1;
  }
  return low;
}

class Packing {
  #grid = new Grid();
  blocks = [];

  constructor(ways, limit, kept) { Object.assign(this, { ways, limit, kept }); }

  get height() { return Math.max(0, ...this.blocks.map((block) => block.slot + block.place.slots)); }

  // Put a block in the place that ends highest; false, and nothing put, if that ends below the limit.
  settle(item) {
    const before = this.kept?.get(item.id);
    let best = null;
    for (const place of this.ways.get(item.mark)) {
      const stays = before !== undefined && this.#grid.fits(place, before);
      const slot = stays ? before : this.#grid.drop(place);
      const cost = slot + place.slots + place.lines.length + (place.side === "above" ? L.ABOVE_COST : 0) - (stays ? STAY : 0);
      if (!best || cost < best.cost) best = { mark: item.mark, slot, place, cost };
    }
    if (best.slot + best.place.slots > this.limit) return false;
    this.#grid.take(best.place, best.slot);
    this.blocks.push(best);
    return true;
  }
}
