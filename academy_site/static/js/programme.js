// Keeps the marks of a programme on the slot that runs and on the next one of the day.
const programme = document.querySelector("[data-now]");
const star = document.querySelector(".star");
const ahead = (Date.parse(programme.dataset.clock) || Date.now()) - Date.now();

const slots = [...programme.querySelectorAll(".slot")].map((element) => {
  const [first, last] = element.querySelectorAll(".slot__time time");
  return { element, start: Date.parse(first.dateTime), end: Date.parse(last.dateTime), iso: first.dateTime };
});

// The calendar day of an instant in the programme's own zone, whose offset the slot's time carries.
function dayOf(instant, iso) {
  const [, sign, hours, minutes] = iso.match(/([+-])(\d\d):(\d\d)$/);
  const offset = (hours * 60 + +minutes) * 60_000 * (sign === "-" ? -1 : 1);
  return new Date(instant + offset).toISOString().slice(0, 10);
}

function mark({ element }, text, sign) {
  const label = document.createElement("span");
  label.className = "mark";
  label.append(...(sign ? [sign.cloneNode(true)] : []), text);
  element.querySelector(".slot__time").append(label);
}

function update() {
  const now = Date.now() + ahead;
  const current = slots.find((slot) => slot.start <= now && now < slot.end);
  const next = slots.find((slot) => slot.start > now);
  for (const { element } of slots) {
    element.removeAttribute("aria-current");
    element.querySelector(".mark")?.remove();
  }
  if (current) {
    current.element.setAttribute("aria-current", "time");
    mark(current, programme.dataset.now, star);
  }
  if (next && dayOf(now, next.iso) === next.iso.slice(0, 10)) mark(next, programme.dataset.next);
}

update();
setInterval(update, 30_000);
