// What is typed while the editor saves of itself would count as saved: Wagtail takes the form as it
// stands when the answer comes for what was sent. Here the two are compared, and saved again where
// they differ; until then, leaving the page asks first.

const form = document.querySelector("form[data-edit-form]");
// What says where the form stands, not what is in it.
const OF_THE_FORM = new Set([
  "csrfmiddlewaretoken", "loaded_revision_created_at", "loaded_revision_id", "next", "overwrite_revision_id",
]);
let sent = null;

const told = (value) => (value instanceof File ? [value.name, value.size, value.type] : value);

const written = (data, updated) => JSON.stringify(
  [...data]
    .filter(([name]) => !OF_THE_FORM.has(name) && !name.startsWith("comments-") && !updated.has(name))
    .map(([name, value]) => [name, told(value)]),
);

const compare = ({ detail }) => {
  const updated = new Set(Object.keys(detail.data?.field_updates ?? {}));
  if (!sent || written(sent, updated) === written(new FormData(form), updated)) return;
  form.dataset.wUnsavedForceValue = "true";
  form.dispatchEvent(
    new CustomEvent("w-unsaved:add", { bubbles: true, cancelable: true, detail: { type: "edits" } }),
  );
};

if (form) {
  form.addEventListener("w-autosave:save", ({ detail }) => { sent = detail.formData; });
  document.addEventListener("w-autosave:success", compare);
}
