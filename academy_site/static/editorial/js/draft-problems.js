// What is wrong with a draft is said above its editor. When the editor saves of itself, what is
// said there follows: what has been put right goes, what has come is added.

const list = document.querySelector(".messages ul");
const blank = document.querySelector('.messages template[data-type="warning"]');
let asking = null;

const say = (warnings) => {
  for (const said of list.querySelectorAll(".draft-problems")) said.remove();
  for (const html of warnings) {
    const item = blank.content.firstElementChild.cloneNode(true);
    item.classList.add("draft-problems");
    item.querySelector("span").innerHTML = html;
    list.append(item);
  }
};

// A page that has just been created has changed its address to that of its editor by then.
const ask = async () => {
  const [editor] = location.pathname.match(/^.*\/pages\/\d+\/(?=edit\/)/) ?? [];
  if (!editor) return;
  asking?.abort();
  const mine = (asking = new AbortController());
  try {
    const response = await fetch(`${editor}problems/`, { signal: mine.signal });
    if (response.ok) say((await response.json()).warnings);
  } catch (error) {
    // What is said stays as it was, as it does when a draft could not be saved.
    if (error.name !== "AbortError") console.warn(error);
  }
};

if (list && blank) document.addEventListener("w-autosave:success", ask);
