import { find } from "../page";
import { button, called, fresh, go, make, said, say } from "./dom";
import type { FormField, Item, Lists, Words } from "./messages";
import { controlIn } from "./fields";
import { explained, nearest, type Placed, recordForm, type RecordForm } from "./record";
import type { Piece } from "./work";

// How many cards are drawn at first, and again at each wish: a table may have thousands.
const some = 100;

// Card is a figure as the reader meets it: what was read, from which words, and a form to change it.
interface Card {
  element: HTMLElement;
  show: (found: Placed[]) => void;
}

export interface Pieces {
  draw: () => void;
  show: (found: Map<Piece, Placed[]>) => void;
  reach: (piece: Piece, at: string | null) => void;
}

interface Given {
  list: HTMLElement;
  pieces: () => Piece[];
  text: () => string;
  fields: FormField[];
  lists: Lists;
  changed: () => void;
}

// pieces keeps the list of cards.
export function pieces(given: Given): Pieces {
  let cards = new Map<Piece, Card>();
  let limit = some;

  function draw(): void {
    const all = given.pieces();
    const before = cards;
    cards = new Map();
    for (const piece of all.slice(0, limit)) cards.set(piece, before.get(piece) ?? card(piece, given, remove));
    given.list.replaceChildren(...Array.from(cards.values(), ({ element }) => element));
    if (all.length <= limit) return;
    const more = button(say("show_more", { n: all.length - limit }), () => {
      limit += some;
      draw();
      given.changed();
    });
    given.list.append(make("li", { class: "more" }, more));
  }

  function remove(piece: Piece): void {
    const all = given.pieces();
    const n = all.indexOf(piece);
    all.splice(n, 1);
    draw();
    const next = all[Math.min(n, all.length - 1)];
    go(next ? (cards.get(next)?.element ?? null) : given.list);
    given.changed();
  }

  function reach(piece: Piece, at: string | null): void {
    while (!cards.has(piece) && limit < given.pieces().length) {
      limit += some;
      draw();
    }
    const there = cards.get(piece)?.element;
    if (!there) return;
    if (at === null) return go(find<HTMLElement>("input", there)); // to read it, not yet to change it
    find<HTMLDetailsElement>("details.edit", there)!.open = true;
    setTimeout(() => {
      const place = nearest(there, at);
      go((place && controlIn(place)) ?? there);
    }); // once what the details hold is made
  }

  return { draw, reach, show: (found) => cards.forEach((one, piece) => one.show(found.get(piece) ?? [])) };
}

function card(piece: Piece, given: Given, remove: (piece: Piece) => void): Card {
  const box = make("input", { type: "checkbox", id: fresh("take") });
  const name = make("label", { for: box.id });
  const facts = make("p", { class: "facts-line" });
  const body = make("div", { class: "body" });
  const problems = make("div", { class: "wrong", hidden: true });
  const edit = make("details", { class: "edit" }, make("summary", {}, say("edit")));
  const element = make("li", { class: "piece" }, make("div", { class: "head" }, box, name), body, problems, edit);
  let form: RecordForm | null = null;
  let found: Placed[] = [];

  function describe(): void {
    box.checked = piece.take;
    element.classList.toggle("left", !piece.take);
    element.classList.toggle("asks", piece.take && piece.answers.includes(-1));
    name.replaceChildren(...title(piece.figure, given.lists));
    facts.textContent = factsOf(piece.figure, given);
  }
  const changed = (): void => {
    describe();
    given.changed();
  };
  box.addEventListener("change", () => {
    piece.take = box.checked;
    changed();
  });
  // The form is made when it is first wanted: a table has thousands of figures.
  edit.addEventListener("toggle", () => {
    if (edit.open && !form) {
      form = recordForm(given.fields, piece.figure, given.lists, changed);
      edit.append(form.element, button(say("remove_figure"), () => remove(piece)));
    }
    show(found);
  });
  // What is wrong stands at its field if that can be seen.
  function show(all: Placed[]): void {
    found = all;
    const unplaced = form?.show(all) ?? [];
    const here = edit.open ? unplaced : all.map(({ finding }) => finding);
    problems.hidden = here.length === 0;
    problems.replaceChildren(...here.map(explained));
    element.classList.toggle("wants", all.length > 0);
  }
  const refreshed = (): void => {
    if (form) {
      const other = recordForm(given.fields, piece.figure, given.lists, changed);
      form.element.replaceWith(other.element);
      form = other;
    }
    changed();
  };
  body.append(facts, ...excerpt(piece.words, given.text()), ...questions(piece, refreshed));
  describe();
  if (piece.words.length === 0 && Object.keys(piece.figure).length <= 1) edit.open = true; // one that is typed
  return { element, show };
}

// title is what a figure says: its indicator and value.
function title(figure: Item, lists: Lists): (Node | string)[] {
  const indicator = lists.indicators.find(({ id }) => id === figure.indicator);
  const name = indicator ? said(indicator.name) : String(figure.indicator || say("which_indicator"));
  const value = `${figure.value ?? ""}${figure.unit ?? ""}`;
  return [make("b", {}, name), " ", make("span", { class: "q" }, value)];
}

// factsOf is the rest in a line: definition, region, period, changes, and what else is not usual.
function factsOf(figure: Item, { lists, fields }: Given): string {
  const indicator = lists.indicators.find(({ id }) => id === figure.indicator);
  const named = (list: { id: string; name: Parameters<typeof said>[0] }[], id: unknown): string =>
    id ? said(list.find((thing) => thing.id === id)?.name) || String(id) : "";
  const choice = (key: string, value: unknown, within = fields): string =>
    said(within.find((f) => f.key === key)?.choices?.find((c) => c.value === value)?.name);
  const changes = ((figure.changes as Item[] | undefined) ?? []).map(({ basis, value }) => {
    const inner = fields.find(({ key }) => key === "changes")?.fields ?? [];
    return `${choice("basis", basis, inner)} ${String(value ?? "")}`;
  });
  return [
    named(indicator?.definitions ?? [], figure.definition),
    named(lists.regions, figure.region),
    String(figure.period ?? ""),
    ...changes,
    figure.nature ? choice("nature", figure.nature) : "",
    named(lists.organisations, figure.reporters),
  ]
    .filter(Boolean)
    .join(say("between"));
}

// excerpt is the sentence around the words that a figure was read from, these marked, or the addresses of the cells.
function excerpt(words: Words[], text: string): HTMLElement[] {
  const cells = words.filter(({ cell }) => cell);
  if (cells.length > 0) {
    return [make("p", { class: "excerpt small" }, cells.map(({ cell, text: printed }) => called(cell, printed)).join(say("between")))];
  }
  const value = words.find(({ key }) => key === "value");
  if (!value || !text) return [];
  const from = Math.max(...["。", "！", "？", "；", "\n"].map((end) => text.lastIndexOf(end, value.start - 1))) + 1;
  const ends = ["。", "！", "？", "；", "\n"].map((end) => text.indexOf(end, value.end)).filter((n) => n >= 0);
  const to = ends.length > 0 ? Math.min(...ends) + 1 : text.length;
  const line = make("p", { class: "excerpt small", ...(/[\u4e00-\u9fff]/.test(text) ? { lang: "zh" } : {}) });
  const away = words.filter(({ start, end }) => end <= from || start >= to).filter(({ end, start }) => end > start);
  const seen = new Set<string>();
  for (const { text: printed } of away) {
    if (seen.has(printed)) continue;
    seen.add(printed);
    line.append(make("mark", {}, printed), " … ");
  }
  let at = from;
  const inside = words.filter(({ start, end }) => start >= from && end <= to && end > start).sort((a, b) => a.start - b.start);
  for (const { start, end } of inside) {
    if (start < at) continue; // words that two keys were read from
    line.append(text.slice(at, start), make("mark", {}, text.slice(start, end)));
    at = end;
  }
  line.append(text.slice(at, to).trimEnd());
  return [line];
}

// questions are what only a person can decide, as choices; an answer takes the figure.
function questions(piece: Piece, changed: () => void): HTMLElement[] {
  return piece.questions.map((question, n) => {
    const group = make("fieldset", { class: "question" }, make("legend", {}, said(question.why)));
    const radio = fresh("answer");
    question.choices.forEach((choice, c) => {
      const button = make("input", { type: "radio", name: radio });
      button.checked = piece.answers[n] === c;
      button.addEventListener("change", () => {
        piece.answers[n] = c;
        Object.assign(piece.figure, choice.set);
        piece.take = true;
        changed();
      });
      group.append(make("label", { class: "tick" }, button, " ", said(choice.name)));
    });
    return group;
  });
}
