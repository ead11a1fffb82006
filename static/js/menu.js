/** On small screens the menu opens and closes with its button; without scripts it is simply there. */
export const setUpMenu = () => {
  const button = document.querySelector(".menu-button");
  button?.addEventListener("click", () => {
    const open = button.getAttribute("aria-expanded") === "true";
    button.setAttribute("aria-expanded", String(!open));
  });
};
