import "../vendor/htmx.org-4.0.1/htmx.esm.min.js";
document.addEventListener("htmx:after:swap", () => {
if (document.querySelector("[data-module=govuk-error-summary], [data-module=govuk-character-count]")) {
import("./components-9a91aaa550.js").then((module) => module.setUp(document));
}
});
document.addEventListener("htmx:after:history:update", () => {
for (const link of document.querySelectorAll("[data-twin]")) {
link.search = location.search;
}
});
const isWaiting = (field) => field.type === "search" && field.value !== field.defaultValue;
const waiting = [...document.querySelectorAll("form[data-hx-get]")].filter((form) => [...form.elements].some(isWaiting));
setTimeout(() => waiting.forEach((form) => form.requestSubmit()));
