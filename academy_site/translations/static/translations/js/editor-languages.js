// wagtail-localize's editor writes source and words without their language, direction or name.
// What it renders is marked here, again whenever it renders anew.

const shell = document.querySelector("[data-translation-editor]");
const editor = shell.querySelector(".js-translation-editor");
const facts = shell.dataset;

// A field's heading is followed by the list of its segments.
const SEGMENTS = "h3 + ul > li";
let named = 0;

const speak = (element, language, direction) => {
  if (!element) return;
  if (language) element.lang = language;
  element.dir = direction;
};

const nameOf = (heading) => {
  heading.id ||= `translation-editor-${(named += 1)}`;
  return heading.id;
};

const write = (element, words) => {
  if (element && element.textContent !== words) element.textContent = words;
};

const markLanguages = (segment) => {
  const source = segment.querySelector(":scope > p");
  const words = segment.querySelector(":scope > div > :is(p, textarea)");
  if (source) {
    speak(source, facts.sourceLang, facts.sourceDir);
    speak(words, facts.targetLang, facts.targetDir);
  } else if (segment.hasAttribute("class")) {
    speak(words, null, "auto"); // an address or another value of no language
  } else {
    speak(words, facts.sourceLang, facts.sourceDir); // the title of something referred to
  }
};

const markNames = (segment) => {
  const headings = [segment.parentElement.previousElementSibling, segment.querySelector("h4")];
  const present = headings.filter(Boolean);
  const place = present.map((heading) => heading.textContent).join(", ");
  const field = segment.querySelector(":scope > div > textarea");
  if (field) field.setAttribute("aria-label", `${place} (${facts.targetName})`);
  const described = present.map(nameOf).join(" ");
  for (const button of segment.querySelectorAll("button")) {
    button.setAttribute("aria-describedby", described);
  }
};

const dress = () => {
  for (const segment of editor.querySelectorAll(SEGMENTS)) {
    markLanguages(segment);
    markNames(segment);
  }
  // Written in English by the script, whatever the interface's language.
  for (const heading of editor.querySelectorAll("section > div:first-child > h3")) {
    write(heading, facts.heading);
  }
  for (const label of editor.querySelectorAll(".w-dropdown__toggle > .w-sr-only")) {
    write(label, facts.moreActions);
  }
};

new MutationObserver(dress).observe(editor, { childList: true, subtree: true });
dress();
