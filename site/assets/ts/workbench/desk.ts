import { all, find } from "../page";
import { showChanges } from "./changes";
import { Client } from "./client";
import { button, go, learn, make, message, said, say } from "./dom";
import { input } from "./input";
import type { Drafted, Finding, Opened, State } from "./messages";
import { output, type Where } from "./output";
import { pieces } from "./pieces";
import { controlIn } from "./fields";
import { explained, nearest, type Placed } from "./record";
import { records } from "./records";
import { source } from "./source";
import { texts } from "./texts";
import { add, draftOf, forget, keep, kept, type Piece, ready, started, takenOf, type Work } from "./work";

// How long the reader pauses before what the draft would change is worked out, in milliseconds.
const pause = 500;

// Up to how many things that were left out are shown at once.
const few = 10;

// begin loads the program from its folder, and puts the steps on the page.
export async function begin(page: HTMLElement, folder: string, tell: (state: State, bytes: number) => void): Promise<void> {
  learn(page);
  const client = new Client(folder, (state, bytes) => tell(state, bytes ?? 0));
  const opened = await client.start();
  const place = find<HTMLElement>("[data-place]", page)!;
  place.replaceChildren(find<HTMLTemplateElement>("template[data-steps]", page)!.content.cloneNode(true));
  desk(place, opened, client, { repository: page.dataset.repository ?? "", mailbox: page.dataset.mailbox ?? "" });
  go(find<HTMLElement>("h2", place));
}

// desk is the steps, once the program runs. The work is one object, which each part writes to; whatever changes it calls changed, and the
// answer to the newest draft is shown in all parts.
function desk(root: HTMLElement, opened: Opened, client: Client, where: Where): void {
  const work: Work = { ...started(today()), ...(kept() ?? {}) };
  const at = (mark: string): HTMLElement => find<HTMLElement>(`[data-${mark}]`, root)!;
  const { forms, lists } = opened;
  let drafted: Drafted = { files: [], findings: [] };
  let comparing = 0;
  let asked = 0;

  const first = source(root, opened, work, changed);
  const figures = pieces({
    list: at("pieces"), pieces: () => work.pieces, text: () => work.text, fields: forms.figure, lists, changed,
  });
  const evidence = records({
    list: at("evidence"), add: at('add="evidence"'), items: () => work.evidence, fields: forms.evidence, lists, changed,
    begin: () => ({}), name: (n) => say("nth_evidence", { n }),
  });
  const searches = records({
    list: at("searches"), add: at('add="search"'), items: () => work.searches, fields: forms.search, lists, changed,
    begin: () => ({ searched_on: today() }), name: (n) => say("nth_search", { n }),
  });
  const edited = texts(at("texts"), () => work.files, changed);
  const { area } = input({
    root,
    ask: (call, args, bytes) => client.ask(call, args, bytes),
    published: first.published,
    into: () => work.into,
    pasted: (text) => {
      work.text = text;
      keepIt();
    },
    read: (reading, text) => {
      if (text) work.text = text;
      // What was read before and left as it was gives way to what is read now.
      const added = add(work, reading);
      figures.draw();
      left();
      changed();
      if (added[0]) figures.reach(added[0], null);
    },
    opened: (name, text) => {
      work.files = [...work.files.filter(({ path }) => !path.endsWith(`/${name}`)), { path: `data/publications/${name}`, text }];
      edited.draw();
      changed();
    },
  });

  at('add="figure"').addEventListener("click", () => {
    const piece: Piece = { figure: { region: opened.region }, take: true, words: [], questions: [], answers: [] };
    work.pieces.push(piece);
    figures.draw();
    changed();
    figures.reach(piece, "indicator");
  });
  for (const clear of all<HTMLButtonElement>("[data-clear]", root)) {
    clear.addEventListener("click", () => {
      if (!window.confirm(say("sure"))) return;
      forget();
      Object.assign(work, started(today()));
      drawAll();
      void check();
      go(find<HTMLElement>("h2", root));
    });
  }

  function keepIt(): void {
    at("kept").hidden = keep(work);
  }

  function changed(): void {
    keepIt();
    void check();
  }

  async function check(): Promise<void> {
    const mine = ++asked;
    clearTimeout(comparing);
    const draft = draftOf(work, today());
    const taken = takenOf(work);
    const anything = taken.length + work.evidence.length + work.searches.length + work.files.length > 0;
    try {
      const answer = await client.ask("draft", draft);
      if (mine !== asked) return;
      drafted = { files: answer.files ?? [], findings: answer.findings ?? [] };
      show(taken, anything);
    } catch (error) {
      if (mine === asked) at("verdict").textContent = say("offline", { x: message(error) }); // else a newer draft took its place
      return;
    }
    at("changes").hidden = true;
    if (!anything || drafted.findings.length > 0) return;
    comparing = window.setTimeout(() => void compare(mine), pause);
  }

  async function compare(mine: number): Promise<void> {
    try {
      const changes = await client.ask("changes", {});
      if (mine !== asked) return;
      showChanges(at("changed"), changes);
      at("changes").hidden = false;
    } catch (error) {
      if (mine === asked) at("verdict").textContent = say("offline", { x: message(error) });
    }
  }

  // show puts what is wrong at the fields, lists it, and shows the files.
  function show(taken: Piece[], anything: boolean): void {
    const by = sorted(drafted.findings, taken);
    figures.show(by.figures);
    evidence.show(by.evidence);
    searches.show(by.searches);
    first.show(by.publication, by.id);
    edited.show(drafted.findings);
    const open = work.pieces.filter((piece) => piece.take && !ready(piece)).length;
    const n = drafted.findings.length;
    const verdict = !anything && n === 0 ? say("nothing_yet") : n > 0 ? say("wrong", { n }) : say("fine");
    at("verdict").textContent = open > 0 ? `${verdict} ${say("open_questions", { n: open })}` : verdict;
    at("findings").replaceChildren(...drafted.findings.map((finding) => listed(finding, taken)));
    at("empty").hidden = work.pieces.length > 0;
    at("nothing").hidden = drafted.files.length > 0;
    at("unready").hidden = n === 0 || drafted.files.length === 0;
    at("after").hidden = drafted.files.length === 0;
    output(at("files"), drafted.files, where);
  }

  function listed(finding: Finding, taken: Piece[]): HTMLElement {
    const line = explained(finding);
    const reach = (): void => goTo(finding, taken);
    line.append(" ", button(say("see_field"), reach, { "aria-label": `${say("see_field")} ${said(finding.what)}` }));
    return make("li", {}, line);
  }

  function goTo(finding: Finding, taken: Piece[]): void {
    const [, kind, n, ...rest] = finding.path.split("/");
    const key = rest.join("/");
    if (kind === "figures" && taken[Number(n)]) figures.reach(taken[Number(n)]!, key);
    else if (kind === "evidence") evidence.reach(Number(n), key);
    else if (kind === "searches") searches.reach(Number(n), key);
    else if (kind === "files" || work.files.some(({ path }) => path === finding.file)) edited.reach(finding.file, finding.line);
    else {
      const place = nearest(find<HTMLElement>("[data-head]", root)!, [n, ...rest].filter(Boolean).join("/"));
      go((place && controlIn(place)) ?? find<HTMLElement>("#w-id", root));
    }
  }

  function left(): void {
    at("left").hidden = work.left.length === 0;
    (at("left") as HTMLDetailsElement).open = work.left.length > 0 && work.left.length <= few;
    at("left-count").textContent = say("left", { n: work.left.length });
    at("left-list").replaceChildren(
      ...work.left.map(({ text, cell, why, fix }) =>
        make("li", {}, make("q", {}, cell ? `${cell} ${text}` : text), " ", said(why), said(fix) ? ` ${say("fix", { x: said(fix) })}` : null),
      ),
    );
  }

  function drawAll(): void {
    area.value = work.text;
    first.draw();
    figures.draw();
    evidence.draw();
    searches.draw();
    edited.draw();
    left();
  }

  const { publications, figures: n, newest: day } = opened;
  at("opened").textContent = say("opened", { day, publications, figures: n });
  drawAll();
  void check();
}

interface Sorted {
  figures: Map<Piece, Placed[]>;
  evidence: Map<number, Placed[]>;
  searches: Map<number, Placed[]>;
  publication: Placed[];
  id: Finding[];
}

// sorted is findings by what they are about, from their JSON pointers.
function sorted(findings: Finding[], taken: Piece[]): Sorted {
  const by: Sorted = { figures: new Map(), evidence: new Map(), searches: new Map(), publication: [], id: [] };
  const put = <K>(map: Map<K, Placed[]>, key: K, placed: Placed): void => void map.set(key, [...(map.get(key) ?? []), placed]);
  for (const finding of findings) {
    const [, kind, n, ...rest] = finding.path.split("/");
    const at = rest.join("/");
    if (kind === "figures" && taken[Number(n)]) put(by.figures, taken[Number(n)]!, { at, finding });
    else if (kind === "evidence") put(by.evidence, Number(n), { at, finding });
    else if (kind === "searches") put(by.searches, Number(n), { at, finding });
    else if (kind === "publication") by.publication.push({ at: [n, ...rest].filter(Boolean).join("/"), finding });
    else if (kind === "id") by.id.push(finding);
  }
  return by;
}

// today is the reader's day.
function today(): string {
  const now = new Date();
  const two = (n: number): string => String(n).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

