// Marks as primitives in pixels, named by the role they play. Twin of webapp/chart/draw.py.
import { L } from "./look.js";
import { dateWidth } from "./pack.js";
import { DAY } from "./time.js";

export const isHollow = (mark) => L.HOLLOW.includes(mark.factuality);
const radius = (mark) => L.RADIUS + L.RADIUS_SPAN * Math.min(1, Math.max(0, mark.importance));

export function shapeOf(mark, scale) {
  const outside = beyond(mark, scale.start, scale.end);
  if (outside) return outside;
  if (mark.kind !== "dot" || mark.start === null || mark.end === null) return mark.kind;
  const wide = scale.x(mark.end) - scale.x(mark.start);
  return mark.end - mark.start > 1 && wide > L.DAY_CAPSULE ? "capsule" : "dot";
}

function core(mark, scale) {
  const shape = shapeOf(mark, scale);
  if (shape === "before") return [0, L.ARROW];
  if (shape === "after") return [scale.width - L.ARROW, scale.width];
  if (shape === "dot" && mark.start !== null && mark.end !== null) {
    const middle = scale.x((mark.start + mark.end) / 2), r = radius(mark);
    return [middle - r, middle + r];
  }
  let [x0, x1] = bounds(mark, scale);
  [x0, x1] = [Math.max(-L.ARROW, x0), Math.min(scale.width + L.ARROW, x1)];
  if (x1 - x0 < L.MIN_CAPSULE) {
    const half = L.MIN_CAPSULE / 2, middle = Math.min(Math.max((x0 + x1) / 2, half), scale.width - half);
    [x0, x1] = [middle - half, middle + half];
  }
  return [x0, x1];
}

// What goes on reaches the edge, what is open fades out near the bound that is known.
function bounds(mark, scale) {
  if (mark.start === null) {
    const x1 = scale.x(mark.end);
    return [mark.kind === "bar" ? -L.ARROW : Math.min(x1, scale.width + L.ARROW) - L.OPEN, x1];
  }
  const x0 = scale.x(mark.start);
  if (mark.end !== null) return [x0, scale.x(mark.end)];
  return [x0, mark.kind === "ongoing" ? scale.width : Math.max(x0, -L.ARROW) + L.OPEN];
}

export function extent(mark, scale) {
  let [x0, x1] = core(mark, scale);
  for (const [start, end] of mark.rivals) {
    const middle = scale.x((start + end) / 2);
    [x0, x1] = [Math.min(x0, middle - L.RIVAL), Math.max(x1, middle + L.RIVAL)];
  }
  const halo = mark.sources > 1 ? L.HALO : 0;
  return [Math.max(0, x0 - halo), Math.min(scale.width, x1 + halo)];
}

// "before" or "after" where a mark lies outside a stretch, else empty: what is open on a side ends near the bound that is known.
export function beyond({ start, end, kind }, from, to) {
  if ((end ?? (kind === "ongoing" ? Infinity : start)) < from) return "before";
  return (start ?? (kind === "bar" ? -Infinity : end)) >= to ? "after" : "";
}

// The minute that stands for a mark where there is room for no more.
export function anchor(mark) {
  if (mark.start === null || mark.end === null) return mark.start ?? mark.end;
  return mark.kind === "dot" ? (mark.start + mark.end) / 2 : mark.start;
}

export function item(index, mark, scale) {
  const [x0, x1] = extent(mark, scale);
  const date = dateWidth(mark.short) <= scale.width * L.MOST_OF_A_ROW ? mark.short : "";
  return { mark: index, id: mark.id, x0, x1, date, title: mark.title, importance: mark.importance, fades: shapeOf(mark, scale) === "ordered" };
}

const path = (points, role, color, id, closed = true) => ({ points, role, color, id, closed });

export function draw(mark, scale, y, color) {
  const shape = shapeOf(mark, scale), hollow = isHollow(mark), [x0, x1] = core(mark, scale), told = mark.sources > 1;
  const { dots, paths } = rivals(mark, scale, y, color, (x0 + x1) / 2);
  if (shape === "dot") {
    const x = (x0 + x1) / 2, r = (x1 - x0) / 2;
    if (told) dots.push({ x, y, r: r + L.HALO, role: "halo", color, id: mark.id });
    dots.push({ x, y, r, role: hollow ? "hollow" : "full", color, id: mark.id });
  } else {
    const height = shape === "bar" || shape === "ongoing" ? L.BAR : L.CAPSULE;
    if (told && !["ordered", "before", "after"].includes(shape)) paths.push(path(capsule(x0 - L.HALO, x1 + L.HALO, y, height + 2 * L.HALO), "halo", color, mark.id));
    if (shape === "ordered") paths.push(...ordered(mark, x0, x1, y, color, hollow));
    else paths.push(path(outline(shape, x0, x1, y, height), hollow ? "outline" : shape === "capsule" ? "soft" : "solid", color, mark.id));
  }
  if (mark.factuality === "denied") paths.push(...cross((x0 + x1) / 2, y, color, mark.id));
  return { dots, paths };
}

function outline(shape, x0, x1, y, height) {
  switch (shape) {
    case "before": return pointer(x0, x1, y);
    case "after": return pointer(x1, x0, y);
    case "ongoing": return arrow(x0, x1, y);
    default: return capsule(x0, x1, y, height);
  }
}

// A triangle that points to what lies outside.
const pointer = (tip, back, y) => [[tip, y], [back, y - L.POINTER / 2], [back, y + L.POINTER / 2]];

function rivals(mark, scale, y, color, x) {
  const dots = [], paths = [];
  for (const [start, end] of mark.rivals) {
    const middle = scale.x((start + end) / 2);
    if (middle < 0 || middle > scale.width) continue;
    paths.push(path([[x, y], [middle, y]], "tie", color, mark.id, false));
    if (end - start < DAY) dots.push({ x: middle, y, r: L.RIVAL * 0.7, role: "rival", color, id: mark.id });
    else {
      const x0 = Math.min(Math.max(0, scale.x(start)), middle - L.RIVAL), x1 = Math.max(Math.min(scale.width, scale.x(end)), middle + L.RIVAL);
      paths.push(path(capsule(x0, x1, y, L.RIVAL), "rival", color, mark.id));
    }
  }
  return { dots, paths };
}

// A capsule that fades out to its open side, with a dashed outline that leaves this side open.
function ordered(mark, x0, x1, y, color, hollow) {
  const toLeft = mark.start === null, [closed, open, way] = toLeft ? [x1, x0, -1] : [x0, x1, 1];
  const line = halfCapsule(closed, open, y, way, L.CAPSULE), edge = (points) => path(points, "dash", color, mark.id, false);
  const paths = hollow ? [edge(line)] : [edge(line.slice(0, 2)), edge(line.slice(-2))];
  if (!hollow) paths.unshift(path(line, toLeft ? "fade-left" : "fade-right", color, mark.id));
  if (mark.sources > 1) paths.unshift(path(halfCapsule(closed - way * L.HALO, open, y, way, L.CAPSULE + 2 * L.HALO), "halo", color, mark.id, false));
  return paths;
}

function halfCapsule(closed, open, y, way, height) {
  const half = height / 2, r = Math.min(half, Math.abs(open - closed) / 2);
  return [[open, y + half], ...ARC.map((a) => [closed + way * (r - r * Math.cos(a)), y - half * Math.sin(a)]), [open, y - half]];
}

export const flag = (x, y) => path([[x - L.FLAG, y - 1.5 * L.FLAG], [x + L.FLAG, y - 1.5 * L.FLAG], [x, y]], "published", 0, "");

const ARC = Array.from({ length: 9 }, (_, k) => Math.PI * (k / 8 - 0.5));

function capsule(x0, x1, y, height) {
  const r = Math.min(height / 2, (x1 - x0) / 2);
  return [
    ...ARC.map((a) => [x1 - r + r * Math.cos(a), y + (height / 2) * Math.sin(a)]),
    ...ARC.map((a) => [x0 + r - r * Math.cos(a), y - (height / 2) * Math.sin(a)]),
  ];
}

function arrow(x0, x1, y) {
  const half = L.BAR / 2, tip = Math.max(x0, x1 - L.ARROW);
  return [[x0, y - half], [tip, y - half], [tip, y - L.BAR], [x1, y], [tip, y + L.BAR], [tip, y + half], [x0, y + half]];
}

const cross = (x, y, color, id) =>
  [1, -1].map((s) => path([[x - L.CROSS, y - s * L.CROSS], [x + L.CROSS, y + s * L.CROSS]], "cross", color, id, false));
