// The page of a timeline: the live chart, its card, and the list beside it.
import { theme } from "./theme.js";
import { start } from "./chart.js";

start(document.getElementById("chart"), { theme, list: document.getElementById("list") });
