import { setUpMenu } from "./menu.js";

setUpMenu();

// The larger scripts are fetched once the page can be read, and only where it has something for them to do.
const needed = (selector) => document.querySelector(selector) !== null;
const later = () => {
  if (needed("[data-module=govuk-error-summary], [data-module=govuk-character-count], [data-prevent-double-click]")) {
    import("./components.js").then((module) => module.setUp(document));
  }
  if (needed("[data-copy]")) {
    import("./copy.js").then((module) => module.setUp(document));
  }
  if (needed("[data-ticks]")) {
    import("./steps.js").then((module) => module.setUp(document));
  }
  if (needed("[data-hx-get], [data-hx-post]")) {
    import("./swaps.js");
  }
};
if (document.readyState === "complete") {
  later();
} else {
  window.addEventListener("load", later);
}
