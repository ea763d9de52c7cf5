// Scene → Plotly data and layout. Twin of webapp/chart/traces.py and figure.py. Every text is escaped.
import { L } from "./look.js";
import { isoMinute } from "./time.js";

const FADE_ROLES = Array.from({ length: L.FADES }, (_, k) => `fade${k}`);
const PATH_ORDER = ["hang", "tie", ...FADE_ROLES, "soft", "dash", "solid", "outline", "rival", "cross"];
const DOT_ORDER = ["full", "hollow", "rival", "cluster"];
const LETTERS = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
const escape = (text) => text.replace(/[&<>"']/g, (letter) => LETTERS[letter]);

const rgba = (color, opacity) => `rgba(${[1, 3, 5].map((n) => parseInt(color.slice(n, n + 2), 16)).join(",")},${opacity})`;

function grouped(found, order) {
  const groups = new Map();
  for (const one of found) {
    const key = order.indexOf(one.role) * 100 + one.color;
    if (!groups.has(key)) groups.set(key, []);
    groups.get(key).push(one);
  }
  return [...groups].sort(([a], [b]) => a - b).map(([, members]) => members);
}

const line = (color, width, dash) => ({ color, width, simplify: false, ...(dash && { dash }) });
const filled = (fillcolor, stroke = { width: 0, simplify: false }) => ({ line: stroke, fill: "toself", fillcolor });

function pathStyle(role, color, palette) {
  if (role.startsWith("fade")) return filled(rgba(color, L.FADE));
  switch (role) {
    case "solid": return filled(color);
    case "soft": return filled(rgba(color, L.SOFT));
    case "outline": return filled(palette.ground, line(color, 1.5));
    case "rival": return filled(palette.ground, line(color, 1));
    case "dash": return { line: line(color, 1, "3px,3px") };
    case "hang": return { line: line(palette.muted, 1, "1px,3px") };
    case "tie": return { line: line(color, 1) };
    default: return { line: line(palette.ink, 1.5) };
  }
}

const round = (n) => Math.round(n * 100) / 100;
const base = (name, mode) => ({ type: "scatter", name, mode, hoverinfo: "skip", cliponaxis: false });

export function traces(scene, palette) {
  const when = (x) => isoMinute(scene.scale.minute(x)), out = [];
  const outlines = (paths) => {
    const x = [], y = [], { role, color } = paths[0];
    for (const { points, closed } of paths) {
      for (const [a, b] of closed ? [...points, points[0]] : points) { x.push(when(a)); y.push(round(b)); }
      x.push(null); y.push(null);
    }
    out.push({ ...base(role, "lines"), cliponaxis: true, x, y, ...pathStyle(role, palette.lanes[color], palette) });
  };
  grouped(scene.paths.filter((path) => path.role !== "cross"), PATH_ORDER).forEach(outlines);
  for (const dots of grouped(scene.dots, DOT_ORDER)) {
    const { role, color: number } = dots[0], color = palette.lanes[number], full = role === "full";
    out.push({
      ...base(role, "markers"), x: dots.map((dot) => when(dot.x)), y: dots.map((dot) => round(dot.y)),
      marker: { size: dots.map((dot) => round(2 * dot.r)), opacity: 1, color: full ? color : palette.ground, line: { color: full ? palette.ground : color, width: full || role === "rival" ? 1 : 1.75 } },
    });
  }
  grouped(scene.paths.filter((path) => path.role === "cross"), PATH_ORDER).forEach(outlines);
  const text = (found, name, words, y, font, side = "middle right") => found.length && out.push({
    ...base(name, "text"), x: found.map((one) => when(one.x)), y: found.map((one) => round(y(one))), text: found.map(words), textposition: side, textfont: { color: palette.ink, size: L.FONT, ...font },
  });
  const of = (role) => scene.texts.filter((one) => one.role === role), middle = (one) => one.y;
  const markup = (one) => "\u00a0".repeat(Math.round(one.indent / L.NBSP_WIDTH)) + one.lines.map(escape).join("<br>");
  text(of("count"), "count", markup, middle, { size: 11 }, "middle center");
  text(of("label"), "label", markup, middle, {});
  for (const lane of of("lane")) text([lane], "lane", markup, middle, { size: 11, weight: 700, color: palette.lanes[lane.color] });
  text(scene.texts.filter((one) => one.date), "date", (one) => escape(one.date), (one) => one.y - ((one.lines.length - 1) * L.FONT * 1.3) / 2, { weight: 700 });
  return out;
}

export function layout(scene, palette, drag) {
  const span = [isoMinute(scene.scale.start), isoMinute(scene.scale.end)], thin = { color: palette.rule, width: 1 };
  const days = scene.published.map(([minute]) => isoMinute(minute));
  return {
    width: scene.scale.width, height: scene.height + L.AXIS, margin: { l: 0, r: 0, t: L.AXIS, b: 0, pad: 0 },
    xaxis: {
      type: "date", range: span, autorange: false, side: "top", showgrid: true, gridcolor: palette.rule, gridwidth: 1, zeroline: false,
      tickvals: scene.ticks.map((tick) => isoMinute(tick.minute)), ticktext: scene.ticks.map((tick) => `${tick.text}<br>${tick.context || " "}`),
      tickfont: { size: 12, color: palette.muted }, ticks: "outside", ticklen: 4, tickcolor: palette.rule, tickangle: 0, automargin: false,
    },
    yaxis: { range: [scene.height, 0], autorange: false, visible: false, fixedrange: true, zeroline: false, showgrid: false },
    showlegend: false, hovermode: false, dragmode: drag, paper_bgcolor: palette.ground, plot_bgcolor: palette.ground,
    font: { family: L.FONT_STACK, size: L.FONT, color: palette.ink },
    shapes: [
      ...scene.rules.slice(1).map((y) => ({ type: "line", xref: "paper", x0: 0, x1: 1, y0: y, y1: y, line: thin })),
      ...days.map((x) => ({ type: "line", x0: x, x1: x, y0: 0, y1: -9, layer: "above", line: { color: palette.muted, width: 1.5, dash: "dot" } })),
    ],
  };
}
