// Suggestions while typing: the combobox of WAI-ARIA's Authoring Practices 1.2. The focus stays in
// the field, the arrows move through the list, Enter goes there.
const field = document.querySelector("[data-suggestions]");
const input = field.querySelector("input");
const { suggestions: address, none, one, many, name } = field.dataset;
const PAUSE = 150;
const SHORTEST = 2;

const list = Object.assign(document.createElement("ul"), { id: "seek-suggestions", className: "seek__list", hidden: true });
list.setAttribute("role", "listbox");
list.setAttribute("aria-label", name);
list.tabIndex = -1; // Chromium tabs to what scrolls.
const status = Object.assign(document.createElement("p"), { className: "visually-hidden" });
status.setAttribute("role", "status");
field.append(list, status);
for (const [attribute, value] of Object.entries({
  role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": list.id,
})) input.setAttribute(attribute, value);

let waiting = 0;
let asking = null;
let active = -1;

function show(index) {
  const options = list.children;
  options[active]?.setAttribute("aria-selected", "false");
  active = index;
  const option = options[active];
  if (!option) return input.removeAttribute("aria-activedescendant");
  option.setAttribute("aria-selected", "true");
  option.scrollIntoView({ block: "nearest" });
  input.setAttribute("aria-activedescendant", option.id);
}

function forget() {
  asking?.abort();
  clearTimeout(waiting);
}

function close() {
  forget();
  show(-1);
  list.hidden = true;
  input.setAttribute("aria-expanded", "false");
}

function optionOf({ text, url, kind, lang, dir }, index) {
  const option = Object.assign(document.createElement("li"), { id: `seek-suggestion-${index}` });
  option.setAttribute("role", "option");
  option.setAttribute("aria-selected", "false");
  option.dataset.url = url;
  const words = Object.assign(document.createElement("bdi"), { lang, dir, textContent: text });
  const label = Object.assign(document.createElement("span"), { className: "seek__kind", textContent: kind });
  option.append(words, " ", label);
  return option;
}

function open(found) {
  list.replaceChildren(...found.map(optionOf));
  active = -1;
  input.removeAttribute("aria-activedescendant");
  list.hidden = !found.length;
  input.setAttribute("aria-expanded", String(!list.hidden));
  status.textContent = !found.length ? none : found.length === 1 ? one : many.replace("{count}", found.length);
}

async function ask() {
  asking?.abort();
  const words = input.value.trim();
  if (words.length < SHORTEST) return close();
  const mine = (asking = new AbortController());
  try {
    const response = await fetch(`${address}?${new URLSearchParams({ q: words })}`, { signal: mine.signal });
    if (!response.ok) return close();
    const { suggestions } = await response.json();
    if (!mine.signal.aborted && document.activeElement === input) open(suggestions);
  } catch (error) {
    if (error.name !== "AbortError") close();
  }
}

input.addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = setTimeout(ask, PAUSE);
});

input.addEventListener("keydown", (event) => {
  const last = list.children.length - 1;
  if (event.key === "Escape") {
    // With the list closed, the browser empties the field.
    if (!list.hidden) event.preventDefault();
    close();
  } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    if (list.hidden) {
      if (input.value.trim().length >= SHORTEST) ask();
    } else {
      // Whoever has begun to choose keeps the list that they see.
      forget();
      if (event.key === "ArrowDown") show(active === last ? -1 : active + 1);
      else show(active === -1 ? last : active - 1);
    }
    event.preventDefault();
  } else if (event.key === "Enter" && active >= 0) {
    event.preventDefault();
    location.assign(list.children[active].dataset.url);
  }
});

// Before the field loses the focus.
list.addEventListener("pointerdown", (event) => event.preventDefault());
list.addEventListener("click", (event) => {
  const option = event.target.closest("[role=option]");
  if (option) location.assign(option.dataset.url);
});
input.addEventListener("blur", close);
