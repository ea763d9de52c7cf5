// What is known of a window → everything that is drawn, in pixels. Twin of webapp/chart/scene.py and lanes.py.
import { L } from "./look.js";
import { ticks } from "./time.js";
import { width } from "./measure.js";
import { dateWidth, Grid, pack, restored } from "./pack.js";
import { anchor, draw, extent, flag, isHollow, item, shapeOf } from "./draw.js";

function laneOf(mark, facet, names) {
  if (!names.length) return 0;
  const value = (mark.facets[facet] ?? []).find((name) => names.includes(name));
  return value === undefined ? names.length : names.indexOf(value);
}

export function laneNames(marks, facet) {
  if (facet === "none") return [];
  const counts = new Map();
  for (const mark of marks) for (const value of mark.facets[facet] ?? []) counts.set(value, (counts.get(value) ?? 0) + 1);
  const names = [...counts.keys()], at = new Map(names.map((name, n) => [name, n]));
  return [...names].sort((a, b) => counts.get(b) - counts.get(a) || at.get(a) - at.get(b)).slice(0, L.MAX_LANES).sort((a, b) => at.get(a) - at.get(b));
}

const laneName = (name, facet) => (facet === "kind" ? name.slice(0, 1).toUpperCase() + name.slice(1) : name);

function lanes(marks, facet, names) {
  if (!names.length) return [{ name: "", color: 0, number: 0, marks }];
  const found = [...names.map((name) => laneName(name, facet)), L.REST].map((name, number) => ({ name, number, color: number < names.length ? number : L.MAX_LANES, marks: [] }));
  for (const mark of marks) found[laneOf(mark, facet, names)].marks.push(mark);
  return found;
}

// found: {marks, bins, names} of what is seen; what lies outside the scale stands at its edges.
// kept: Map of id → slot from the scene before, or nothing; laid: where the server has put the labels, if it has.
export function arrange(found, scale, facet, days, kept, laid) {
  const counts = Map.groupBy ? Map.groupBy(found.bins, (bin) => bin.lane) : found.bins.reduce((all, bin) => all.set(bin.lane, [...(all.get(bin.lane) ?? []), bin]), new Map());
  const rows = lanes(found.marks, facet, found.names).filter((lane) => lane.marks.length || counts.has(lane.number));
  const flags = days.filter(([minute]) => scale.start <= minute && minute <= scale.end).map(([minute]) => flag(scale.x(minute), L.HEAD - 1));
  const out = { scale, height: 0, ticks: insideCanvas(ticks(scale), scale), rules: [], dots: [], paths: flags, texts: [], spots: [], slots: new Map() };
  const limit = Math.floor(Math.max(L.MIN_LANE, Math.floor(L.HEIGHTS[scale.width <= L.NARROW * 1.4 ? "narrow" : "wide"] / Math.max(1, rows.length))) / L.SLOT);
  let y = L.HEAD;
  for (const lane of rows) y = drawLane(out, lane, counts.get(lane.number) ?? [], y, limit, kept, laid) + L.LANE_GAP;
  out.height = Math.max(L.MIN_HEIGHT, y);
  const shown = new Set([...out.dots.filter((dot) => dot.role !== "cluster"), ...out.paths].map((one) => one.id));
  out.legend = legend(found.marks.filter((mark) => shown.has(mark.id)), scale, out.dots.some((dot) => dot.role === "cluster"), days.some(([minute]) => scale.start <= minute && minute <= scale.end));
  return out;
}

// The ticks, without the words of those at the edges that would be cut off; their larger unit goes to the next.
function insideCanvas(found, scale) {
  let context = "";
  return found.map((tick) => {
    context = tick.context || context;
    const x = scale.x(tick.minute), half = Math.max(width(tick.text, L.TICK_FONT), width(context, L.TICK_FONT)) / 2;
    if (half > x || x > scale.width - half) return { ...tick, text: "", context: "" };
    const seen = { ...tick, context };
    context = "";
    return seen;
  });
}

function legend(found, scale, clusters, days) {
  const shapes = new Set(found.map((mark) => shapeOf(mark, scale)));
  const keys = ["dot", "capsule", "ordered", "bar", "ongoing"].filter((kind) => shapes.has(kind));
  if (found.some((mark) => isHollow(mark) && mark.factuality !== "denied")) keys.push("hollow");
  if (found.some((mark) => mark.factuality === "denied")) keys.push("denied");
  if (found.some((mark) => mark.rivals.length)) keys.push("rival");
  if (found.some((mark) => mark.sources > 1)) keys.push("halo");
  if (clusters) keys.push("cluster");
  if (shapes.has("before") || shapes.has("after")) keys.push("beyond");
  if (days) keys.push("published");
  return keys;
}

function drawLane(out, lane, bins, top, limit, kept, laid) {
  if (lane.name) {
    out.rules.push(top);
    out.texts.push({ x: 0, y: top + L.LANE_HEAD / 2, anchor: "start", words: lane.name, role: "lane", color: lane.color, id: "" });
    top += L.LANE_HEAD;
  }
  const items = lane.marks.map((mark, index) => item(index, mark, out.scale));
  const blocks = laid ? restored(items, laid) : pack(items, out.scale.width, limit, kept), grid = new Grid(), middles = new Map();
  for (const block of blocks) {
    grid.take(block.place, block.slot);
    const mark = lane.marks[block.mark];
    middles.set(mark.id, drawBlock(out, mark, lane.color, block, items[block.mark].date, top));
    out.slots.set(mark.id, block.slot);
  }
  for (const block of blocks) tie(out, lane, lane.marks[block.mark], grid, middles, top);
  const bottom = top + grid.rows.length * L.SLOT, placed = new Set(blocks.map((block) => block.mark));
  const rest = lane.marks.filter((_, index) => !placed.has(index));
  return rest.length || bins.length ? strip(out, rest, bins, lane.color, bottom) : bottom;
}

function drawBlock(out, mark, color, { slot, place }, date, top) {
  const y0 = top + slot * L.SLOT, above = place.side === "above", first = y0 + L.LINE / 2 + (above ? 1 : 2);
  const y = above ? first + place.lines.length * L.LINE : first;
  label(out, place, mark, date, first, color);
  add(out, draw(mark, out.scale, y, color));
  out.spots.push({ x0: place.x0, y0, x1: place.x1, y1: y0 + place.slots * L.SLOT, id: mark.id, cluster: null });
  return [y, above ? y0 : y];
}

// The date and the lines of a label, on a plate that keeps the lines of the grid from crossing them.
function label(out, { textX, wide, lines }, mark, date, first, color) {
  const [x0, x1, y0, y1] = [textX - L.PLATE, textX + wide + L.PLATE, first - L.LINE / 2, first + (lines.length - 0.5) * L.LINE];
  out.paths.push({ points: [[x0, y0], [x1, y0], [x1, y1], [x0, y1]], role: "plate", color: 0, id: mark.id, closed: true });
  if (date) out.texts.push({ x: textX, y: first, anchor: "start", words: date, role: "date", color, id: mark.id });
  lines.forEach((words, n) => words && out.texts.push({ x: textX + (n ? 0 : dateWidth(date)), y: first + n * L.LINE, anchor: "start", words, role: "label", color, id: mark.id }));
}

const add = (out, { dots, paths }) => { out.dots.push(...dots); out.paths.push(...paths); };

// A thin line from an event down to what is only known to follow it, where it crosses nothing.
function tie(out, lane, mark, grid, middles, top) {
  const before = mark.after.find((id) => middles.has(id));
  if (shapeOf(mark, out.scale) !== "ordered" || mark.start === null || before === undefined) return;
  const x = Math.max(0, out.scale.x(mark.start)), [y0, y1] = [middles.get(before)[0], middles.get(mark.id)[1]], slot = (y) => Math.floor((y - top) / L.SLOT);
  if (y1 - y0 >= 2 * L.SLOT && grid.free(x, slot(y0) + 1, slot(y1) - 1)) out.paths.push({ points: [[x, y0], [x, y1]], role: "hang", color: lane.color, id: mark.id, closed: false });
}

function strip(out, rest, bins, color, top) {
  const y = top + L.STRIP / 2, found = new Map(), { scale } = out;
  const last = Math.max(0, Math.floor(scale.width / L.BIN) - 1);
  const at = (x) => {
    const column = Math.min(last, Math.max(0, Math.floor(x / L.BIN)));
    if (!found.has(column)) found.set(column, [[], []]);
    return found.get(column);
  };
  for (const mark of rest) at(scale.x(anchor(mark)))[0].push(mark);
  for (const bin of bins) at(scale.x((bin.start + bin.end) / 2))[1].push(bin);
  const taken = new Set(found.keys());
  for (const [column, [members, counted]] of [...found].sort(([a], [b]) => a - b)) {
    if (members.length === 1 && !counted.length) lone(out, members[0], column, taken, y, color);
    else cluster(out, (column + 0.5) * L.BIN, y, color, clusterOf(members, counted));
  }
  return top + L.STRIP;
}

// A mark by itself as it is, or as a small disc where it would cover others.
function lone(out, mark, column, taken, y, color) {
  let [x0, x1] = extent(mark, out.scale);
  const covered = [];
  for (let c = Math.floor(x0 / L.BIN); c <= Math.floor(x1 / L.BIN); c++) covered.push(c);
  if (!covered.some((c) => c !== column && taken.has(c))) {
    covered.forEach((c) => taken.add(c));
    add(out, draw(mark, out.scale, y, color));
  } else {
    [x0, x1] = [column * L.BIN, (column + 1) * L.BIN];
    out.dots.push({ x: (x0 + x1) / 2, y, r: L.LONE, role: "cluster", color, id: mark.id });
  }
  out.spots.push({ x0, y0: y - L.STRIP / 2, x1, y1: y + L.STRIP / 2, id: mark.id, cluster: null });
}

function clusterOf(members, bins) {
  const known = [...members.flatMap((mark) => [mark.start, mark.end]), ...bins.flatMap((bin) => [bin.start, bin.end])].filter((m) => m !== null);
  return {
    start: Math.min(...known), end: Math.max(...known),
    events: members.length + bins.reduce((sum, bin) => sum + bin.events, 0),
    ids: [...members, ...bins].map((one) => one.id).slice(0, L.CLUSTER_IDS),
    titles: [...members, ...bins].map((one) => one.title).slice(0, L.CLUSTER_IDS),
  };
}

function cluster(out, x, y, color, made) {
  const words = made.events < 1000 ? `${made.events}` : `${Math.floor(made.events / 1000)}k`;
  out.dots.push({ x, y, r: L.CLUSTER + words.length, role: "cluster", color, id: made.ids[0] ?? "" });
  out.texts.push({ x, y, anchor: "middle", words, role: "count", color, id: "" });
  out.spots.push({ x0: x - L.BIN / 2, y0: y - L.STRIP / 2, x1: x + L.BIN / 2, y1: y + L.STRIP / 2, id: "", cluster: made });
}
