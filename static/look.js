// The constants of layout and theme, as the server has them: one truth for both.
export const L = JSON.parse(document.getElementById("look").textContent);
