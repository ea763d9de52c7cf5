// Mouse, wheel and fingers on the chart. Dragging with the mouse is Plotly's own; a finger that moves up or down scrolls the page.
const CLICK = 5; // pixels a pointer may move between down and up and still have clicked
const WHEEL = 0.0022; // zoom per pixel of wheel, so that one notch is about a quarter

export function gestures(chart) {
  const { box } = chart, fingers = new Map();
  let down = null, pinch = null, frame = 0;
  const place = (event) => event.clientX - box.getBoundingClientRect().left;
  const soon = (work) => { cancelAnimationFrame(frame); frame = requestAnimationFrame(work); };

  box.addEventListener("wheel", (event) => {
    const sideways = Math.abs(event.deltaX) > Math.abs(event.deltaY);
    if (!sideways && !event.ctrlKey && !event.metaKey && !box.contains(document.activeElement)) return;
    event.preventDefault();
    const x = place(event), delta = event.deltaMode ? event.deltaY * 30 : event.deltaY;
    soon(() => (sideways ? chart.pan(event.deltaX / chart.width) : chart.zoom(Math.exp(delta * WHEEL), x)));
  }, { passive: false });

  box.addEventListener("pointermove", (event) => {
    if (event.pointerType === "touch" || event.buttons) return;
    const spot = chart.spotAt(event.clientX, event.clientY);
    box.classList.toggle("over", Boolean(spot));
    chart.told.onPoint?.(spot, event);
  });
  box.addEventListener("pointerleave", (event) => event.pointerType !== "touch" && chart.told.onPoint?.(null));

  box.addEventListener("pointerdown", (event) => {
    down = { x: event.clientX, y: event.clientY, window: chart.window };
    if (event.pointerType !== "touch") return;
    fingers.set(event.pointerId, place(event));
    pinch = fingers.size === 2 ? { at: [...fingers.values()], window: chart.window } : null;
  }, true);

  addEventListener("pointermove", (event) => {
    if (!fingers.has(event.pointerId)) return;
    fingers.set(event.pointerId, place(event));
    if (pinch && fingers.size === 2) soon(() => spread(chart, pinch, [...fingers.values()]));
    else if (down && Math.abs(event.clientX - down.x) > CLICK) {
      const [a, b] = down.window, by = ((down.x - event.clientX) / chart.width) * (b - a);
      soon(() => chart.show(a + by, b + by));
    }
  });

  const up = (event) => {
    const clicked = down && event.type === "pointerup" && Math.hypot(event.clientX - down.x, event.clientY - down.y) < CLICK && fingers.size < 2;
    fingers.delete(event.pointerId);
    if (!fingers.size) pinch = null;
    down = null;
    if (clicked) chart.told.onPick?.(chart.spotAt(event.clientX, event.clientY), event);
  };
  addEventListener("pointerup", up, true);
  addEventListener("pointercancel", up, true);
  box.addEventListener("dblclick", (event) => chart.spotAt(event.clientX, event.clientY) || chart.zoom(0.5, place(event)));
}

// Two fingers hold the minutes they stand on.
function spread(chart, pinch, [x0, x1]) {
  const [a, b] = pinch.window, w = chart.width, minute = (x) => a + ((b - a) * x) / w;
  const [m0, m1] = pinch.at.map(minute), per = (m1 - m0) / (x1 - x0 || 1);
  if (per > 0) chart.show(m0 - x0 * per, m0 + (w - x0) * per);
}
