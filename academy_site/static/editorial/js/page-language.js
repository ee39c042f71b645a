// In the admin, what is typed follows the language of what is edited, not of the interface:
// a page's fields follow the page, a register's fields the language that their names end in.

const NAMED = [
  [/_(ar|arabic)$/, "ar", "rtl"],
  [/_(fr|latin)$/, "fr", "ltr"],
  [/_en$/, "en", "ltr"],
];
const TYPED = 'input[type="text"], input:not([type]), textarea, [contenteditable="true"]';
// Facts written the same way in every language.
const LATIN_TYPES = 'input:is([type="url"], [type="email"], [type="number"], [type="tel"])';
const LATIN_NAMES = /(^|[-_])(slug|url|timezone|acronym)$/;
const SLUG = '[data-controller~="w-slug"]';
// Parts of the interface that stand inside the form.
const INTERFACE = '[role="combobox"], [type="search"], [data-comments], .comment, .w-combobox *';

// Wagtail's date and time fields are text fields with this widget of jQuery's on them.
const isDateOrTime = (field) => Boolean(window.jQuery?.(field).data("xdsoft_datetimepicker"));

const mark = (field, language, direction) => {
  if (language) field.lang = language;
  field.dir = direction;
};

const directionOf = (field, page) => {
  const name = field.name ?? "";
  const named = NAMED.find(([ending]) => ending.test(name));
  if (named) return named.slice(1);
  if (field.matches(SLUG) || LATIN_NAMES.test(name) || isDateOrTime(field)) return [null, "ltr"];
  const inPage = page?.form?.contains(field);
  return inPage ? [page.language, page.direction] : null;
};

const adapt = (root, page) => {
  for (const field of root.querySelectorAll(TYPED)) {
    if (field.dir || field.matches(INTERFACE)) continue;
    const found = directionOf(field, page);
    if (found) mark(field, ...found);
  }
  for (const field of root.querySelectorAll(LATIN_TYPES)) {
    if (!field.dir) mark(field, null, "ltr");
  }
};

const start = () => {
  const bearer = document.querySelector("[data-page-language]");
  const page = bearer && {
    form: bearer.closest("form"),
    language: bearer.dataset.pageLanguage,
    direction: bearer.dataset.pageDirection,
  };
  for (const form of document.querySelectorAll("main form")) {
    adapt(form, page);
    // Blocks, rows and rich text editors arrive later.
    new MutationObserver((changes) => {
      const added = changes.flatMap((change) => [...change.addedNodes]);
      const elements = added.filter((node) => node.nodeType === Node.ELEMENT_NODE);
      for (const element of elements) adapt(element.parentElement ?? element, page);
    }).observe(form, { childList: true, subtree: true });
  }
};

start();
