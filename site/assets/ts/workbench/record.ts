import { all, find } from "../page";
import { make, said, say } from "./dom";
import { controlIn, field, type Around } from "./fields";
import type { Finding, FormField, Item, ListedDefinition, Lists } from "./messages";

// Placed is a finding with the key it is about, seen from its record; "" for the record as a whole.
export interface Placed {
  at: string;
  finding: Finding;
}

export interface RecordForm {
  element: HTMLElement;
  // show puts findings at their fields and returns those that are about none.
  show: (found: Placed[]) => Finding[];
}

// The keys that are asked for at once though a record may do without. The others stand below, unless they hold something.
const asked = ["attributed_to", "event", "title", "url", "published", "changes", "level", "date", "named_as"];

// recordForm is a form for the keys of a record, which it writes to as the reader types.
export function recordForm(fields: FormField[], item: Item, lists: Lists, changed: () => void): RecordForm {
  const element = make("div", { class: "record-form" });
  const around: Around = { lists, item, at: "", changed: (key) => (key === "indicator" ? define() : undefined, changed()) };
  const front = fields.filter(({ key, required }) => required || asked.includes(key) || item[key] !== undefined);
  const more = fields.filter((f) => !front.includes(f));
  element.append(...front.map((f) => field(f, around)));
  const rest = make("details", { class: "more-keys" }, make("summary", {}, say("more_keys", { n: more.length })));
  rest.append(...more.map((f) => field(f, around)));
  if (more.length > 0) element.append(rest);

  // Definitions belong to an indicator: with another one, the field offers others, and takes the one that there is.
  function define(): void {
    const f = fields.find(({ key }) => key === "definition");
    const old = find<HTMLElement>('[data-at="definition"]', element);
    if (!f || !old) return;
    const known: ListedDefinition[] = lists.indicators.find(({ id }) => id === item.indicator)?.definitions ?? [];
    const current = known.filter(({ to }) => !to);
    if (!known.some(({ id }) => id === item.definition)) item.definition = current.length === 1 ? current[0]!.id : "";
    old.replaceWith(field(f, around));
  }

  return { element, show: (found) => show(element, found) };
}

// show puts each finding at the field that it is about, or at the nearest one around that.
function show(element: HTMLElement, found: Placed[]): Finding[] {
  for (const place of all<HTMLElement>("[data-at]", element)) mark(place, []);
  const by = new Map<HTMLElement, Finding[]>();
  const rest: Finding[] = [];
  for (const { at, finding } of found) {
    const place = nearest(element, at);
    if (place) by.set(place, [...(by.get(place) ?? []), finding]);
    else rest.push(finding);
  }
  by.forEach((findings, place) => mark(place, findings));
  return rest;
}

// nearest is the field of a key, or of the part that holds it.
export function nearest(element: HTMLElement, at: string): HTMLElement | null {
  for (let path = at; path; path = path.includes("/") ? path.slice(0, path.lastIndexOf("/")) : "") {
    const place = all<HTMLElement>("[data-at]", element).find((one) => one.dataset.at === path);
    if (place) return place;
  }
  return null;
}

// mark shows findings at the field that they are about.
export function mark(place: HTMLElement, findings: Finding[]): void {
  const inner = place.firstElementChild instanceof HTMLFieldSetElement ? place.firstElementChild : place;
  const wrong = Array.from(inner.children).find((child) => child.classList.contains("wrong")) as HTMLElement;
  if (findings.length === 0 && wrong.hidden) return;
  wrong.hidden = findings.length === 0;
  wrong.replaceChildren(...findings.map((finding) => explained(finding)));
  const control = inner === place ? controlIn(place) : null;
  if (!control) return;
  if (findings.length > 0) control.setAttribute("aria-invalid", "true");
  else control.removeAttribute("aria-invalid");
}

// explained is a finding in the words of the command: what is wrong, what was expected, and how to mend it.
export function explained(finding: Finding): HTMLElement {
  const block = make("p", { class: "finding" }, make("strong", {}, said(finding.what)));
  const expected = said(finding.expected);
  const fix = said(finding.fix);
  if (expected) block.append(" ", say("expected", { x: expected }));
  if (fix) block.append(" ", say("fix", { x: fix }));
  block.append(" ", make("span", { class: "muted small" }, `[${finding.rule}]`));
  return block;
}
