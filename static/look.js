// The constants of layout and theme, as the server has them: one truth for both.
export const L = JSON.parse(document.getElementById("look").textContent);

// A word or sentence in the language of the page; its parts in braces filled.
export const say = (name, parts = {}) => L.WORDS[name].replace(/\{(\w+)\}/g, (_, part) => parts[part]);
