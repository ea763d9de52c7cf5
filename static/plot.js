// Scene → Plotly data and layout, in pixels; its words are written by words.js. Twin of webapp/chart/traces.py and figure.py.
import { L } from "./look.js";

const PATH_ORDER = ["published", "hang", "tie", "halo", "fade-left", "fade-right", "soft", "dash", "solid", "outline", "rival", "cross"];
const DOT_ORDER = ["halo", "full", "hollow", "rival", "cluster"];

const rgba = (color, opacity) => `rgba(${[1, 3, 5].map((n) => parseInt(color.slice(n, n + 2), 16)).join(",")},${opacity})`;

const mixed = (color, ground, share) => `#${[1, 3, 5].map((n) => Math.round(parseInt(color.slice(n, n + 2), 16) * share + parseInt(ground.slice(n, n + 2), 16) * (1 - share)).toString(16).padStart(2, "0")).join("")}`;

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

const gradient = (color, left, right) => ({ line: { width: 0, simplify: false }, fill: "toself", fillgradient: { type: "horizontal", colorscale: [[0, rgba(color, left)], [1, rgba(color, right)]] } });

function pathStyle(role, color, palette) {
  switch (role) {
    case "published": return filled(palette.strong_rule);
    case "fade-left": return gradient(color, 0, L.FADE);
    case "fade-right": return gradient(color, L.FADE, 0);
    case "solid": return filled(color);
    case "soft": return filled(rgba(color, L.SOFT));
    case "outline": return filled(palette.ground, line(color, 1.5));
    case "halo": case "rival": return filled(palette.ground, line(color, 1));
    case "dash": return { line: line(rgba(color, L.FADE), 1, "3px,3px") };
    case "hang": return { line: line(palette.muted, 1, "1px,3px") };
    case "tie": return { line: line(color, 1) };
    default: return { line: line(palette.ink, 1.5) };
  }
}

// Paths that may share a gradient, which runs over the whole width of a trace.
function ofOneSpan(paths) {
  const spans = new Map();
  for (const one of paths) {
    const xs = one.points.map(([x]) => x), key = `${Math.min(...xs)} ${Math.max(...xs)}`;
    spans.set(key, [...(spans.get(key) ?? []), one]);
  }
  return [...spans.values()];
}

const round = (n) => Math.round(n * 100) / 100;
const base = (name, mode) => ({ type: "scatter", name, mode, hoverinfo: "skip", cliponaxis: false });

export function traces(scene, palette) {
  const out = [];
  const outlines = (paths) => {
    const x = [], y = [], { role, color } = paths[0];
    for (const { points, closed } of paths) {
      for (const [a, b] of closed ? [...points, points[0]] : points) { x.push(round(a)); y.push(round(b)); }
      x.push(null); y.push(null);
    }
    out.push({ ...base(role, "lines"), cliponaxis: true, x, y, ...pathStyle(role, palette.lanes[color], palette) });
  };
  for (const paths of grouped(scene.paths.filter((path) => path.role !== "cross" && path.role !== "plate"), PATH_ORDER)) (paths[0].role.startsWith("fade") ? ofOneSpan(paths) : [paths]).forEach(outlines);
  for (const dots of grouped(scene.dots, DOT_ORDER)) {
    const { role, color: number } = dots[0], color = palette.lanes[number], full = role === "full";
    const fill = full ? color : role === "cluster" ? mixed(color, palette.ground, L.TINT) : palette.ground;
    out.push({
      ...base(role, "markers"), x: dots.map((dot) => round(dot.x)), y: dots.map((dot) => round(dot.y)),
      marker: { size: dots.map((dot) => round(2 * dot.r)), opacity: 1, color: fill, line: { color: full ? palette.ground : color, width: { hollow: 1.75, cluster: 0 }[role] ?? 1 } },
    });
  }
  grouped(scene.paths.filter((path) => path.role === "cross"), PATH_ORDER).forEach(outlines);
  return out;
}

export function layout(scene, palette, drag) {
  const deep = scene.ticks.some((tick) => tick.context);
  const thin = { color: palette.rule, width: 1 };
  return {
    width: scene.scale.width, height: scene.height + L.AXIS, margin: { l: 0, r: 0, t: L.AXIS, b: 0, pad: 0 },
    xaxis: {
      type: "linear", range: [0, scene.scale.width], autorange: false, side: "top", showgrid: true, gridcolor: palette.rule, gridwidth: 1, zeroline: false,
      tickvals: scene.ticks.map((tick) => scene.scale.x(tick.minute)), ticktext: scene.ticks.map((tick) => (deep ? `${tick.text}<br>${tick.context || " "}` : tick.text)),
      tickfont: { size: L.TICK_FONT, color: palette.muted }, ticks: "outside", ticklen: 4, tickcolor: palette.rule, tickangle: 0, automargin: false, ticklabeloverflow: "allow", // none is cut off, and looking for one costs a layout of the page
      showline: true, linecolor: palette.strong_rule, linewidth: 1,
    },
    yaxis: { range: [scene.height, 0], autorange: false, visible: false, fixedrange: true, zeroline: false, showgrid: false },
    showlegend: false, hovermode: false, dragmode: drag, paper_bgcolor: palette.ground, plot_bgcolor: palette.ground,
    font: { family: L.FONT_STACK, size: L.FONT, color: palette.ink },
    shapes: scene.rules.slice(1).map((y) => ({ type: "line", xref: "paper", x0: 0, x1: 1, y0: y, y1: y, line: thin })),
  };
}
