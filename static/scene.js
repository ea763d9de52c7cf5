// What is known of a window → everything that is drawn, in pixels. Twin of webapp/chart/scene.py and lanes.py.
import { L } from "./look.js";
import { ticks } from "./time.js";
import { dateWidth, Grid, pack } from "./pack.js";
import { draw, extent, isHollow, item, shapeOf } from "./draw.js";

const touches = (mark, scale) => (mark.start === null || mark.start < scale.end) && (mark.end === null || mark.end >= scale.start);

export function laneOf(mark, facet, names) {
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

function lanes(marks, facet, names) {
  if (!names.length) return [{ name: "", color: 0, number: 0, marks }];
  const found = [...names, L.REST].map((name, number) => ({ name, number, color: number < names.length ? number : L.MAX_LANES, marks: [] }));
  for (const mark of marks) found[laneOf(mark, facet, names)].marks.push(mark);
  return found;
}

// found: {marks, bins, names}; kept: Map of id → slot from the scene before, or nothing.
export function arrange(found, scale, facet, days, kept) {
  const inside = found.marks.filter((mark) => (mark.start !== null || mark.end !== null) && touches(mark, scale));
  const counts = Map.groupBy ? Map.groupBy(found.bins, (bin) => bin.lane) : found.bins.reduce((all, bin) => all.set(bin.lane, [...(all.get(bin.lane) ?? []), bin]), new Map());
  const rows = lanes(inside, facet, found.names).filter((lane) => lane.marks.length || counts.has(lane.number));
  const near = days.filter(([minute]) => scale.start <= minute && minute <= scale.end);
  const out = { scale, height: 0, ticks: rows.length ? ticks(scale) : [], rules: [], dots: [], paths: [], texts: [], spots: [], published: near, slots: new Map() };
  const limit = Math.floor(Math.max(L.MIN_LANE, Math.floor(L.HEIGHTS[scale.width <= L.NARROW * 1.4 ? "narrow" : "wide"] / Math.max(1, rows.length))) / L.SLOT);
  let y = 4;
  for (const lane of rows) y = drawLane(out, lane, counts.get(lane.number) ?? [], y, limit, kept) + L.LANE_GAP;
  out.height = Math.max(L.MIN_HEIGHT, y);
  out.legend = legend(inside, scale, out.dots.some((dot) => dot.role === "cluster"), near.length > 0);
  return out;
}

function legend(found, scale, clusters, days) {
  const shapes = new Set(found.map((mark) => shapeOf(mark, scale)));
  const keys = ["dot", "capsule", "ordered", "bar", "ongoing"].filter((kind) => shapes.has(kind));
  if (found.some((mark) => isHollow(mark) && mark.factuality !== "denied")) keys.push("hollow");
  if (found.some((mark) => mark.factuality === "denied")) keys.push("denied");
  if (found.some((mark) => mark.rivals.length)) keys.push("rival");
  if (clusters) keys.push("cluster");
  if (days) keys.push("published");
  return keys;
}

function drawLane(out, lane, bins, top, limit, kept) {
  if (lane.name) {
    out.rules.push(top);
    out.texts.push({ x: 0, y: top + L.LANE_HEAD / 2, anchor: "start", lines: [lane.name], role: "lane", color: lane.color, id: "", date: "", indent: 0 });
    top += L.LANE_HEAD;
  }
  const items = lane.marks.map((mark, index) => item(index, mark, out.scale));
  const blocks = pack(items, out.scale.width, limit, kept), grid = new Grid(), middles = new Map();
  for (const block of blocks) {
    grid.take(block.place, block.slot);
    const mark = lane.marks[block.mark];
    middles.set(mark.id, [drawBlock(out, mark, lane.color, block, items[block.mark].date, top), block.slot]);
    out.slots.set(mark.id, block.slot);
  }
  for (const block of blocks) tie(out, lane, lane.marks[block.mark], grid, middles);
  const bottom = top + grid.rows.length * L.SLOT, placed = new Set(blocks.map((block) => block.mark));
  const rest = lane.marks.filter((_, index) => !placed.has(index));
  return rest.length || bins.length ? strip(out, rest, bins, lane.color, bottom) : bottom;
}

function drawBlock(out, mark, color, { slot, place }, date, top) {
  const y0 = top + slot * L.SLOT, lines = place.lines.length * L.LINE;
  const y = y0 + 3 + (place.side === "above" ? lines + L.SLOT - 2 : L.LINE / 2);
  add(out, draw(mark, out.scale, y, color));
  out.texts.push({ x: place.textX, y: y0 + 3 + lines / 2, anchor: "start", lines: place.lines, role: "label", color, id: mark.id, date, indent: dateWidth(date) });
  out.spots.push({ x0: place.x0, y0, x1: place.x1, y1: y0 + place.slots * L.SLOT, id: mark.id, cluster: null });
  return y;
}

const add = (out, { dots, paths }) => { out.dots.push(...dots); out.paths.push(...paths); };

function tie(out, lane, mark, grid, middles) {
  const before = mark.after.find((id) => middles.has(id));
  if (mark.kind !== "ordered" || mark.start === null || before === undefined) return;
  const x = Math.max(0, out.scale.x(mark.start)), [y0, slot0] = middles.get(before), [y1, slot1] = middles.get(mark.id);
  if (slot1 > slot0 && grid.free(x, slot0 + L.MARK_SLOTS, slot1)) out.paths.push({ points: [[x, y0], [x, y1]], role: "hang", color: lane.color, id: mark.id, closed: false });
}

function strip(out, rest, bins, color, top) {
  const y = top + L.STRIP / 2, found = new Map(), { scale } = out;
  const last = Math.max(0, Math.floor(scale.width / L.BIN) - 1);
  const columnOf = (x) => Math.min(last, Math.max(0, Math.floor(x / L.BIN)));
  const at = (x) => { const column = columnOf(x); if (!found.has(column)) found.set(column, [[], []]); return found.get(column); };
  for (const mark of rest) { const [x0, x1] = extent(mark, scale); at((x0 + x1) / 2)[0].push(mark); }
  for (const bin of bins) at(scale.x((bin.start + bin.end) / 2))[1].push(bin);
  for (const [column, [members, counted]] of [...found].sort(([a], [b]) => a - b)) {
    const x = (column + 0.5) * L.BIN;
    if (members.length === 1 && !counted.length && stands(members[0], column, found, scale)) {
      const [x0, x1] = extent(members[0], scale);
      add(out, draw(members[0], scale, y, color));
      out.spots.push({ x0, y0: top, x1, y1: top + L.STRIP, id: members[0].id, cluster: null });
    } else cluster(out, x, y, color, clusterOf(members, counted));
  }
  return top + L.STRIP;
}

// True if none of the columns a lone mark covers holds anything else.
function stands(mark, column, found, scale) {
  const [x0, x1] = extent(mark, scale);
  for (let other = Math.floor(x0 / L.BIN); other <= Math.floor(x1 / L.BIN); other++) if (other !== column && found.has(other)) return false;
  return true;
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
  out.dots.push({ x, y, r: L.CLUSTER, role: "cluster", color, id: made.ids[0] ?? "" });
  const words = made.events < 1000 ? `${made.events}` : `${Math.floor(made.events / 1000)}k`;
  out.texts.push({ x, y, anchor: "middle", lines: [words], role: "count", color, id: "", date: "", indent: 0 });
  out.spots.push({ x0: x - L.BIN / 2, y0: y - L.STRIP / 2, x1: x + L.BIN / 2, y1: y + L.STRIP / 2, id: "", cluster: made });
}
