// Marks as primitives in pixels, named by the role they play. Twin of webapp/chart/draw.py.
import { L } from "./look.js";
import { DAY } from "./time.js";

export const isHollow = (mark) => L.HOLLOW.includes(mark.factuality);
export const radius = (mark) => L.RADIUS + L.RADIUS_SPAN * Math.min(1, Math.max(0, mark.importance));

export function shapeOf(mark, scale) {
  if (mark.kind !== "dot" || mark.start === null || mark.end === null) return mark.kind;
  const wide = scale.x(mark.end) - scale.x(mark.start);
  return mark.end - mark.start > 1 && wide > L.DAY_CAPSULE ? "capsule" : "dot";
}

function core(mark, scale) {
  if (shapeOf(mark, scale) === "dot" && mark.start !== null && mark.end !== null) {
    const middle = scale.x((mark.start + mark.end) / 2), r = radius(mark);
    return [middle - r, middle + r];
  }
  let x0 = Math.max(-L.ARROW, mark.start === null ? 0 : scale.x(mark.start));
  let x1 = Math.min(scale.width + L.ARROW, mark.end === null ? scale.width : scale.x(mark.end));
  if (x1 - x0 < L.MIN_CAPSULE) {
    const half = L.MIN_CAPSULE / 2, middle = Math.min(Math.max((x0 + x1) / 2, half), scale.width - half);
    [x0, x1] = [middle - half, middle + half];
  }
  return [x0, x1];
}

export function extent(mark, scale) {
  let [x0, x1] = core(mark, scale);
  for (const [start, end] of mark.rivals) {
    const middle = scale.x((start + end) / 2);
    [x0, x1] = [Math.min(x0, middle - L.RIVAL), Math.max(x1, middle + L.RIVAL)];
  }
  return [Math.max(0, x0), Math.min(scale.width, x1)];
}

export function item(index, mark, scale) {
  const [x0, x1] = extent(mark, scale);
  const date = [mark.short, isHollow(mark) ? mark.factuality : ""].filter(Boolean).join(" · ");
  return { mark: index, id: mark.id, x0, x1, date, title: mark.title, importance: mark.importance };
}

const path = (points, role, color, id, closed = true) => ({ points, role, color, id, closed });

export function draw(mark, scale, y, color) {
  const shape = shapeOf(mark, scale), hollow = isHollow(mark), [x0, x1] = core(mark, scale);
  const { dots, paths } = rivals(mark, scale, y, color, (x0 + x1) / 2);
  if (shape === "dot") dots.push({ x: (x0 + x1) / 2, y, r: (x1 - x0) / 2, role: hollow ? "hollow" : "full", color, id: mark.id });
  else if (shape === "ordered") paths.push(...ordered(mark, x0, x1, y, color, hollow));
  else {
    const outline = shape === "ongoing" ? arrow(x0, x1, y) : capsule(x0, x1, y, shape === "capsule" ? L.CAPSULE : L.BAR);
    paths.push(path(outline, hollow ? "outline" : shape === "capsule" ? "soft" : "solid", color, mark.id));
  }
  if (mark.factuality === "denied") paths.push(...cross((x0 + x1) / 2, y, color, mark.id));
  return { dots, paths };
}

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

function ordered(mark, x0, x1, y, color, hollow) {
  const toLeft = mark.start === null, n = L.FADES, step = (x1 - x0) / n, half = L.CAPSULE / 2, paths = [];
  for (let k = 0; k < (hollow ? 0 : n); k++) {
    const [a, b] = toLeft ? [x1 - (k + 1) * step, x1] : [x0, x0 + (k + 1) * step];
    paths.push(path([[a, y - half], [b, y - half], [b, y + half], [a, y + half]], `fade${k}`, color, mark.id));
  }
  const [closed, open] = toLeft ? [x1, x0] : [x0, x1];
  paths.push(path([[open, y - half], [closed, y - half], [closed, y + half], [open, y + half]], "dash", color, mark.id, false));
  return paths;
}

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
