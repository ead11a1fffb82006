/** Let each button copy the code that it stands beside, and say that it did. */
export const setUp = (scope) => {
  if (!navigator.clipboard) {
    return;
  }
  for (const button of scope.querySelectorAll("[data-copy]")) {
    button.hidden = false;
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).textContent);
      button.nextElementSibling.textContent = button.dataset.copied;
    });
  }
};
