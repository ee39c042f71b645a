// wagtail-localize's editor knows two answers, "saved" and "Server error". Ours also says why words
// were not saved (somebody else's are there, too long, in review…) and which version is in use now.
// Between the editor's script and the server, this module puts a refusal into the form in which the
// script shows one at its segment, and sends along the version that was last seen.

const SAVING = /\/localize\/translate\/\d+\/(?:strings|overrides)\/\d+\/edit\/$/;
const NOTHING_THERE = 404; // which is what was wanted, for a deletion

const facts = document.querySelector("[data-translation-editor]").dataset;
const announcer = document.querySelector("[data-said]");
const seen = new Map(); // the latest version by address, where it is newer than the page
const send = window.fetch.bind(window);

const reasonIn = (answer) => answer.error ?? answer.detail ?? facts.failed;

const announce = (reason) => {
  announcer.textContent = reason;
};

const warn = (reason) => {
  const detail = { text: reason, type: "error", clear: true };
  document.dispatchEvent(new CustomEvent("w-messages:add", { detail }));
};

// What the script takes for words that were saved with an error: shown in place, and still there.
const asRefusedWords = (typed, reason) =>
  Response.json({ data: typed, error: reason, comment: null, last_translated_by: null });

const save = async (address, options) => {
  if (seen.has(address.pathname)) address.searchParams.set("seen", seen.get(address.pathname));
  const headers = { ...options.headers, Accept: "application/json" };
  const response = await send(address, { ...options, headers });
  const answer = await response
    .clone()
    .json()
    .catch(() => ({}));
  if (answer.seen !== undefined) seen.set(address.pathname, answer.seen);
  const deleting = options.method === "DELETE";
  if (response.ok || (deleting && response.status === NOTHING_THERE)) return response;
  const reason = reasonIn(answer);
  if (deleting) {
    warn(reason);
    return response;
  }
  announce(reason);
  return asRefusedWords(options.body.get("value"), reason);
};

window.fetch = (resource, options = {}) => {
  const address = new URL(resource instanceof Request ? resource.url : resource, document.baseURI);
  const ours = address.origin === window.location.origin && SAVING.test(address.pathname);
  return ours ? save(address, options) : send(resource, options);
};
