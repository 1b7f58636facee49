import { find } from "../page";
import { button, called, fresh, make, said, say } from "./dom";
import type { FormField, Item, Listed, Lists } from "./messages";
import { picker } from "./picker";

// Around is what a control needs to know of where it stands.
export interface Around {
  lists: Lists;
  item: Item; // the record or part of it that the control writes to
  at: string; // where the part is in its record, such as "changes/0/"; "" for the record itself
  changed: (key: string) => void;
}

// field is a key of a record: its name, its control, what it is for and, where something is wrong with it, what. Everything stands in one
// element that says where it is, so that findings reach it.
export function field(f: FormField, around: Around): HTMLElement {
  const at = around.at + f.key;
  const about = make("p", { class: "about small muted", id: fresh("about") }, aboutOf(f));
  const wrong = make("div", { class: "wrong", id: fresh("wrong"), hidden: true });
  const control = controlOf(f, around, `${about.id} ${wrong.id}`);
  const grouped = control instanceof HTMLFieldSetElement;
  const place = make("div", { class: "field", "data-at": at });
  if (grouped) {
    control.prepend(make("legend", {}, ...nameOf(f)), about, wrong);
    place.append(control);
    return place;
  }
  const target = control.matches("input, select, textarea") ? control : controlIn(control)!;
  target.id = target.id || fresh("control");
  place.append(make("label", { for: target.id }, ...nameOf(f)), control, about, wrong);
  return place;
}

// controlIn is what a field is edited with: not what searches its list.
export function controlIn(place: HTMLElement): HTMLElement | null {
  return find<HTMLElement>("select, textarea, input:not([type=search])", place);
}

function nameOf(f: FormField): (Node | string)[] {
  return f.required ? [said(f.title), " ", make("span", { class: "must" }, say("required"))] : [said(f.title)];
}

// aboutOf is what the schema says of a key. What is chosen from a list needs no word about how its id is written.
function aboutOf(f: FormField): string {
  const picked = f.kind === "reference" && ["indicators", "definitions", "regions"].includes(f.of);
  if (picked) return say(`choose_${f.of}`);
  if (f.kind === "reference" && f.of !== "outlets") return said(f.about);
  return f.example ? `${said(f.about)} ${say("example", { x: f.example })}` : said(f.about);
}

// controlOf is what a key is edited with, by its kind.
function controlOf(f: FormField, around: Around, described: string): HTMLElement {
  const { item, changed } = around;
  const set = (value: unknown): void => {
    item[f.key] = value;
    changed(f.key);
  };
  switch (f.kind) {
    case "choice":
      return chosen(f, item, set, described);
    case "choices":
      return several(f, item, set);
    case "flag":
      return flag(f, item, set, described);
    case "texts":
      return part({ ...f, fields: ["zh", "en"].map(inLanguage) }, around);
    case "object":
      return part(f, around);
    case "list":
      return f.fields?.length ? rows(f, around) : f.of ? named(f, around, described) : lines(f, item, set, described);
    case "reference":
      return f.many ? named(f, around, described) : one(f, around, set, described);
    default:
      return written(make("input", { type: "text", autocomplete: "off", "aria-describedby": described }), item[f.key], set);
  }
}

function written<T extends HTMLInputElement | HTMLTextAreaElement>(control: T, value: unknown, set: (value: string) => void): T {
  control.value = value === undefined || value === null ? "" : String(value);
  control.addEventListener("input", () => set(control.value));
  return control;
}

function chosen(f: FormField, item: Item, set: (value: unknown) => void, described: string): HTMLSelectElement {
  const select = make("select", { "aria-describedby": described }, make("option", { value: "" }, say("none")));
  for (const { value, name } of f.choices) select.append(make("option", { value }, called(value, said(name))));
  select.value = String(item[f.key] ?? "");
  select.addEventListener("change", () => set(select.value));
  return select;
}

function several(f: FormField, item: Item, set: (value: unknown) => void): HTMLFieldSetElement {
  const group = make("fieldset", {});
  const boxes = f.choices.map(({ value, name }) => {
    const box = make("input", { type: "checkbox", value });
    box.checked = ((item[f.key] as string[] | undefined) ?? []).includes(value);
    group.append(make("label", { class: "tick" }, box, " ", called(value, said(name))));
    return box;
  });
  group.addEventListener("change", () => set(boxes.filter(({ checked }) => checked).map(({ value }) => value)));
  return group;
}

function flag(f: FormField, item: Item, set: (value: unknown) => void, described: string): HTMLElement {
  const box = make("input", { type: "checkbox", "aria-describedby": described });
  box.checked = item[f.key] === true;
  box.addEventListener("change", () => set(box.checked));
  return box;
}

// inLanguage is a text in one of the languages that data are written in.
function inLanguage(lang: string): FormField {
  const title = { zh: say(`in_${lang}`), en: say(`in_${lang}`) };
  const about = { zh: "", en: "" };
  return { key: lang, required: false, kind: "text", title, about, example: "", choices: [], of: "", many: false, fields: [] };
}

// part is an object, such as a title with its language, or a text in two languages.
function part(f: FormField, around: Around): HTMLFieldSetElement {
  const held = (around.item[f.key] ??= {}) as Item;
  return make(
    "fieldset",
    {},
    ...(f.fields ?? []).map((inner) => field(inner, { ...around, item: held, at: `${around.at}${f.key}/` })),
  );
}

// rows is a list of objects, such as the changes that a source prints with a figure.
function rows(f: FormField, around: Around): HTMLFieldSetElement {
  const group = make("fieldset", {});
  const held = (): Item[] => (around.item[f.key] ??= []) as Item[];
  const list = make("div", {});
  const draw = (): void => {
    list.replaceChildren(
      ...held().map((item, n) =>
        make(
          "div",
          { class: "row" },
          ...f.fields.map((inner) => field(inner, { ...around, item, at: `${around.at}${f.key}/${n}/` })),
          button(say("remove"), () => {
            held().splice(n, 1);
            draw();
            around.changed(f.key);
            more.focus();
          }),
        ),
      ),
    );
  };
  const more = button(say("add"), () => {
    held().push({});
    draw();
    around.changed(f.key);
    list.lastElementChild?.querySelector<HTMLElement>("input, select, textarea")?.focus();
  });
  draw();
  group.append(list, more);
  return group;
}

// lines is a list of words, one in each line.
function lines(f: FormField, item: Item, set: (value: unknown) => void, described: string): HTMLElement {
  const area = make("textarea", { rows: 2, "aria-describedby": described, placeholder: say("one_a_line") });
  area.value = ((item[f.key] as string[] | undefined) ?? []).join("\n");
  area.addEventListener("input", () => set(area.value.split("\n")));
  return area;
}

// listOf are the things that a key may name.
function listOf(f: FormField, { lists, item }: Around): Listed[] {
  if (f.of !== "definitions") return ((lists as unknown as Record<string, Listed[]>)[f.of] ?? []) as Listed[];
  const definitions = lists.indicators.find(({ id }) => id === item.indicator)?.definitions ?? [];
  return definitions.map((d) => ({ id: d.id, name: d.name }));
}

// one is a reference to one thing. An outlet may be new, so it is typed and the known ones are suggested.
function one(f: FormField, around: Around, set: (value: unknown) => void, described: string): HTMLElement {
  if (f.of !== "outlets") {
    return picker({ list: listOf(f, around), value: String(around.item[f.key] ?? ""), aliases: around.lists.indicators, described, set });
  }
  const known = make("datalist", { id: fresh("outlets") }, ...listOf(f, around).map(({ id }) => make("option", { value: id })));
  const input = make("input", { type: "text", autocomplete: "off", list: known.id, "aria-describedby": described });
  return make("div", {}, written(input, around.item[f.key], set), known);
}

// named is a list of references: those that are there, each to be removed, and one more to be chosen.
function named(f: FormField, around: Around, described: string): HTMLElement {
  const held = (): string[] => (around.item[f.key] ??= []) as string[];
  const there = make("ul", { class: "plain" });
  const all = listOf(f, around);
  const draw = (): void => {
    there.replaceChildren(
      ...held().map((id) => {
        const name = called(id, said(all.find((thing) => thing.id === id)?.name));
        const away = button(say("remove"), () => {
          held().splice(held().indexOf(id), 1);
          draw();
          around.changed(f.key);
          pick.querySelector<HTMLElement>("select")!.focus();
        }, { "aria-label": say("remove_named", { name }) });
        return make("li", {}, name, " ", away);
      }),
    );
  };
  const pick = picker({
    list: all,
    value: "",
    aliases: [],
    described,
    set: (id) => {
      if (!id || held().includes(id)) return;
      held().push(id);
      draw();
      around.changed(f.key);
    },
  });
  draw();
  return make("div", {}, there, pick);
}
