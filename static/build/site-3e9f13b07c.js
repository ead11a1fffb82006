const setUpMenu = () => {
const button = document.querySelector(".menu-button");
button?.addEventListener("click", () => {
const open = button.getAttribute("aria-expanded") === "true";
button.setAttribute("aria-expanded", String(!open));
});
};
setUpMenu();
const needed = (selector) => document.querySelector(selector) !== null;
const later = () => {
if (needed("[data-module=govuk-error-summary], [data-module=govuk-character-count], [data-prevent-double-click]")) {
import("./components-9a91aaa550.js").then((module) => module.setUp(document));
}
if (needed("[data-copy]")) {
import("./copy-da1c78a217.js").then((module) => module.setUp(document));
}
if (needed("[data-ticks]")) {
import("./steps-1c28369777.js").then((module) => module.setUp(document));
}
if (needed("[data-hx-get], [data-hx-post]")) {
import("./swaps-fdbf819e17.js");
}
};
if (document.readyState === "complete") {
later();
} else {
window.addEventListener("load", later);
}
