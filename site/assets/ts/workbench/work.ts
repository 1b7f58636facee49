import { find } from "../page";
import type { Draft, DraftFile, Item, Leftover, Question, Reading, Words } from "./messages";

// Piece is a figure on its way into the draft: as it was read or typed, whether it is taken, and what it was read from.
export interface Piece {
  figure: Item;
  take: boolean;
  words: Words[];
  questions: Question[];
  answers: number[]; // which choice each question got; -1 for none yet
}

// Work is all that the reader has put in. It is kept in this browser and nowhere else.
export interface Work {
  text: string;
  into: string; // an existing publication; "" for a new one
  id: string; // of the new one
  publication: Item;
  pieces: Piece[];
  left: Leftover[];
  evidence: Item[];
  searches: Item[];
  files: DraftFile[];
}

// The shape of what is kept; a draft of another shape is left alone.
const shape = 1;

// place is where it is kept: other sites may share the host.
function place(): string {
  return `workbench ${find<HTMLAnchorElement>("[data-folder]")?.pathname ?? ""}`;
}

// started is what is there before anything was put in.
export function started(today: string): Work {
  const publication = { title: { lang: "zh" }, recorded: today, grade: "A", seen: ["original"] };
  return { text: "", into: "", id: "", publication, pieces: [], left: [], evidence: [], searches: [], files: [] };
}

// kept is the work of last time; null where there is none, or where the browser keeps nothing.
export function kept(): Work | null {
  try {
    const found = JSON.parse(localStorage.getItem(place()) ?? "null") as (Work & { shape: number }) | null;
    return found?.shape === shape ? found : null;
  } catch {
    return null;
  }
}

// keep reports whether the browser could keep the work.
export function keep(work: Work): boolean {
  try {
    localStorage.setItem(place(), JSON.stringify({ ...work, shape }));
    return true;
  } catch {
    return false;
  }
}

export function forget(): void {
  try {
    localStorage.removeItem(place());
  } catch {
    // What cannot be written was not kept.
  }
}

// ready reports whether a piece is taken and has no open question.
export function ready(piece: Piece): boolean {
  return piece.take && !piece.answers.includes(-1);
}

// takenOf are the figures of the draft, in its order.
export function takenOf(work: Work): Piece[] {
  return work.pieces.filter(ready);
}

// add puts what was read below what is there. What is clear is taken; what is in question waits for an answer.
export function add(work: Work, reading: Reading): Piece[] {
  const added = reading.proposals.map(({ figure, words, questions }) => ({
    figure,
    take: true,
    words: words ?? [],
    questions: questions ?? [],
    answers: (questions ?? []).map(() => -1),
  }));
  work.pieces.push(...added);
  work.left = reading.left ?? [];
  return added;
}

// draftOf is the work as the worker is asked about it. A new publication is part of it once something is recorded from it; what is added
// to one that was recorded before says that it is of today.
export function draftOf(work: Work, today: string): Draft {
  const figures = takenOf(work).map(({ figure }) => (bare(figure) ?? {}) as Item);
  const evidence = work.evidence.map((item) => (bare(item) ?? {}) as Item);
  const recorded = figures.length + evidence.length > 0;
  return {
    into: work.into,
    id: work.into || !recorded ? "" : work.id,
    publication: !recorded ? null : work.into ? { recorded: today } : (bare(titled(work.publication)) as Item),
    figures,
    evidence,
    searches: work.searches.map((item) => (bare(item) ?? {}) as Item),
    files: work.files,
  };
}

// titled is a publication without a title of which only the language was chosen.
function titled(publication: Item): Item {
  const { title, ...rest } = publication as { title?: { text?: string } };
  return title?.text?.trim() ? publication : rest;
}

// bare is a value without what is empty: a key that says nothing is left out of a file.
function bare(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(bare).filter((item) => item !== undefined);
  if (value !== null && typeof value === "object") {
    const full = Object.entries(value).map(([key, part]) => [key, bare(part)] as const).filter(([, part]) => part !== undefined);
    return full.length > 0 ? Object.fromEntries(full) : undefined;
  }
  if (typeof value === "string") return value.trim() === "" ? undefined : value.trim();
  return value === null || value === false ? undefined : value;
}
