import { plain } from "../page";
import { called, make, said, say } from "./dom";
import type { Listed, ListedIndicator } from "./messages";

// The number of things from which on a list can be searched.
const many = 12;

interface Picking {
  list: Listed[];
  value: string;
  aliases: ListedIndicator[]; // indicators have more names than one
  described: string;
  set: (id: string) => void;
}

// picker chooses from a list: a select, which every phone and screen reader knows, and above a long one a field that shortens it to what
// has some words in its names.
export function picker({ list, value, aliases, described, set }: Picking): HTMLElement {
  const select = make("select", { "aria-describedby": described });
  const shown = make("p", { class: "small muted", role: "status" });
  const search = make("input", { type: "search", placeholder: say("search"), "aria-label": say("search") });
  let chosen = value;

  function draw(): void {
    const asked = plain(search.value).split(" ").filter(Boolean);
    const fits = list.filter((thing) => thing.id === chosen || asked.every((words) => names(thing, aliases).includes(words)));
    if (asked.length > 0) fits.sort((a, b) => begins(b, asked[0]!) - begins(a, asked[0]!)); // sort is stable
    const rest = chosen && !list.some(({ id }) => id === chosen) ? [{ id: chosen, name: null }] : [];
    select.replaceChildren(
      make("option", { value: "" }, say("none")),
      ...[...rest, ...fits].map(({ id, name }) => make("option", { value: id }, name ? called(id, said(name)) : id)),
    );
    select.value = chosen;
    shown.textContent = asked.length > 0 ? say("matches", { n: fits.filter(({ id }) => id !== chosen).length }) : "";
  }

  const choose = (id: string): void => {
    chosen = id;
    set(id);
  };
  search.addEventListener("input", draw);
  search.addEventListener("keydown", (event) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    select.focus();
  });
  select.addEventListener("change", () => choose(select.value));
  draw();
  return make("div", { class: "picker" }, ...(list.length > many ? [search, select, shown] : [select]));
}

// begins is 1 for a thing one of whose names begins with what was asked, and 2 for one that is called just that.
function begins(thing: Listed, asked: string): number {
  const found = Object.values(thing.name).map(plain).filter((name) => name.startsWith(asked));
  return found.length === 0 ? 0 : found.includes(asked) ? 2 : 1;
}

function names(thing: Listed, aliases: ListedIndicator[]): string {
  const more = aliases.find(({ id }) => id === thing.id)?.aliases ?? [];
  return plain([thing.id, ...Object.values(thing.name), ...more].join(" "));
}
