// The words on the chart and the plates under them, in the group of Plotly's that holds the marks, so that they move with
// it, and in the styles of the picture.
const SVG = "http://www.w3.org/2000/svg";
const BASE = 4.5; // pixels from the middle of a line down to its base

function element(name, attributes) {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) if (value) made.setAttribute(key, value);
  return made;
}

function text({ x, y, anchor, words, role, color }) {
  const made = element("text", { class: `${role} c${color}`, x: x.toFixed(1), y: (y + BASE).toFixed(1), "text-anchor": anchor !== "start" && anchor });
  made.textContent = words;
  return made;
}

const rectangle = ({ points: [[x0, y0], , [x1, y1]] }) => `M${x0.toFixed(1)} ${y0}H${x1.toFixed(1)}V${y1}H${x0.toFixed(1)}z`;

export function write(plot, { texts, paths }) {
  const marks = plot.querySelector(".scatterlayer");
  if (!plot.querySelector(".words")) {
    marks.before(element("path", { class: "plate" }));
    marks.after(element("g", { class: "words" }));
  }
  plot.querySelector(".plate").setAttribute("d", paths.filter((path) => path.role === "plate").map(rectangle).join(""));
  plot.querySelector(".words").replaceChildren(...texts.map(text));
}
