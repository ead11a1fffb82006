import "../vendor/htmx.org-4.0.1/htmx.esm.min.js";

// What was swapped in may hold components that need starting.
document.addEventListener("htmx:after:swap", () => {
  if (document.querySelector("[data-module=govuk-error-summary], [data-module=govuk-character-count]")) {
    import("./components.js").then((module) => module.setUp(document));
  }
});

// The twin page should show the same choice as this one.
document.addEventListener("htmx:after:history:update", () => {
  for (const link of document.querySelectorAll("[data-twin]")) {
    link.search = location.search;
  }
});

// What was typed before this script came is looked for now.
const isWaiting = (field) => field.type === "search" && field.value !== field.defaultValue;
const waiting = [...document.querySelectorAll("form[data-hx-get]")].filter((form) => [...form.elements].some(isWaiting));
setTimeout(() => waiting.forEach((form) => form.requestSubmit()));
