// Light or dark: follows the system until the reader chooses; the choice is kept where storage is allowed.
const root = document.documentElement;
const system = matchMedia("(prefers-color-scheme: dark)");
const kept = () => { try { return localStorage.getItem("theme"); } catch { return null; } };

export const theme = () => root.dataset.theme || (system.matches ? "dark" : "light");

function show() {
  const button = document.getElementById("theme");
  if (button) {
    button.hidden = false;
    button.textContent = theme() === "dark" ? "Light" : "Dark";
    button.setAttribute("aria-label", `Switch to ${theme() === "dark" ? "light" : "dark"} colours`);
  }
  root.dispatchEvent(new CustomEvent("themechange"));
}

function choose(value) {
  root.dataset.theme = value;
  try { localStorage.setItem("theme", value); } catch { /* a sandboxed frame has no storage */ }
  show();
}

const chosen = kept();
if (chosen === "light" || chosen === "dark") root.dataset.theme = chosen;
document.getElementById("theme")?.addEventListener("click", () => choose(theme() === "dark" ? "light" : "dark"));
system.addEventListener("change", show);
show();
