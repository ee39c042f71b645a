// Passing a page on: each button is shown where the browser can do what it says.
const address = document.querySelector('link[rel="canonical"]')?.href ?? location.href;
const acts = {
  copy: navigator.clipboard && (async (button) => {
    await navigator.clipboard.writeText(address);
    button.closest(".share").querySelector("[role=status]").textContent = button.dataset.done;
  }),
  system: navigator.share && (() =>
    navigator.share({ title: document.querySelector("h1").textContent.trim(), url: address })),
  print: () => print(),
};

for (const button of document.querySelectorAll("[data-share]")) {
  const act = acts[button.dataset.share];
  if (!act) continue;
  button.parentElement.hidden = false;
  // Who closes the browser's own dialogue has changed their mind, which is no error.
  button.addEventListener("click", () => Promise.resolve(act(button)).catch(() => {}));
}
