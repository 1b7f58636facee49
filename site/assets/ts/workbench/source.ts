import { all, find } from "../page";
import { said } from "./dom";
import type { Finding, Item, ListedPublication, Opened } from "./messages";
import { picker } from "./picker";
import { mark, type Placed, recordForm, type RecordForm } from "./record";
import type { Work } from "./work";

export interface Source {
  draw: () => void;
  // show puts findings of the publication and of its file name at their fields and returns those that are about none.
  show: (publication: Placed[], id: Finding[]) => Finding[];
  // reach is the field of a key.
  element: HTMLElement;
  published: () => string;
}

// source is the first step: the publication that the draft belongs to.
export function source(root: HTMLElement, opened: Opened, work: Work, changed: () => void): Source {
  const known = find<HTMLElement>("[data-known]", root)!;
  const head = find<HTMLElement>("[data-head]", root)!;
  const idField = find<HTMLElement>("[data-id]", root)!;
  const id = find<HTMLInputElement>("input", idField)!;
  const ways = all<HTMLInputElement>("input[name=w-where]", root);
  let form: RecordForm | null = null;
  let typed = false; // by the reader, so that no other is suggested

  function where(): void {
    const isKnown = ways.find(({ checked }) => checked)?.value === "known";
    known.hidden = !isKnown;
    head.hidden = idField.hidden = isKnown;
  }
  for (const way of ways) {
    way.addEventListener("change", () => {
      if (way.value === "new") work.into = "";
      where();
      drawKnown();
      changed();
    });
  }
  id.addEventListener("input", () => {
    work.id = id.value.trim();
    typed = work.id !== "";
    changed();
  });

  function drawKnown(): void {
    const list = opened.lists.publications.map(({ id, published, outlet, title }) => {
      const name = `${published} ${outlet} ${said(title)}`;
      return { id, name: { zh: name, en: name } };
    });
    const set = (into: string): void => {
      work.into = into;
      changed();
    };
    const pick = picker({ list, value: work.into, aliases: [], described: "w-into-about", set });
    find("select", pick)!.id = "w-into";
    find("[data-into]", known)!.replaceChildren(pick);
  }

  function draw(): void {
    for (const way of ways) way.checked = way.value === (work.into ? "known" : "new");
    id.value = work.id;
    typed = work.id !== "" && work.id !== suggested(work.publication, opened.lists.publications);
    form = recordForm(opened.forms.publication, work.publication, opened.lists, () => {
      if (!typed) id.value = work.id = suggested(work.publication, opened.lists.publications);
      changed();
    });
    head.replaceChildren(form.element);
    drawKnown();
    where();
  }

  return {
    draw,
    element: root,
    show: (publication, found) => {
      mark(idField, found);
      return form?.show(publication) ?? [];
    },
    published: () => {
      const into = opened.lists.publications.find((p) => p.id === work.into);
      return into ? into.published : String(work.publication.published ?? "");
    },
  };
}

// The parts of a host's name that say nothing of whose it is.
const common = ["www", "com", "cn", "gov", "org", "net", "edu", "m", "news", "paper", "epaper", "static"];

// suggested is a file name from the day and the address of a source: 2025-08-08-xnwbw.
function suggested({ published, url }: Item, known: ListedPublication[]): string {
  let host = "";
  try {
    host = new URL(String(url ?? "")).hostname;
  } catch {
    // half an address so far
  }
  const word = host.split(".").filter((part) => !common.includes(part) && /^[a-z0-9-]+$/.test(part)).pop();
  if (!word || !/^\d{4}(-\d\d){0,2}$/.test(String(published ?? ""))) return "";
  const stem = `${String(published)}-${word}`;
  let id = stem;
  for (let n = 2; known.some((p) => p.id === id); n += 1) id = `${stem}-${n}`;
  return id;
}
