import { find } from "../page";
import { explained } from "./record";
import { make, message, say } from "./dom";
import type { Calls, Reading, TableOptions } from "./messages";

// What is read here is bounded: the worker's memory never shrinks.
const longestText = 256 * 1024;
const largestWorkbook = 8 * 1024 * 1024;

type Ask = <C extends "read" | "readTable" | "readWorkbook">(call: C, args: Calls[C]["args"], bytes?: Uint8Array) => Promise<Reading>;

interface Given {
  root: HTMLElement; // of the step
  ask: Ask;
  published: () => string;
  into: () => string;
  pasted: (text: string) => void; // the text has changed
  read: (reading: Reading, text: string) => void;
  opened: (name: string, text: string) => void; // a data file, to be edited as text
}

// input is the second step: a text, cells or files, which the worker reads.
export function input(given: Given): { area: HTMLTextAreaElement } {
  const { root } = given;
  const area = find<HTMLTextAreaElement>("#w-paste", root)!;
  const files = find<HTMLInputElement>("#w-file", root)!;
  const status = find<HTMLElement>("[data-reading]", root)!;
  const table = find<HTMLDetailsElement>("[data-table]", root)!;

  let last: File | undefined; // the last one; it is read again when what it does not say has been filled in

  const tell = (...parts: (Node | string)[]): void => status.replaceChildren(...parts);

  async function read(work: () => Promise<Reading>, text: string): Promise<void> {
    tell(make("p", {}, say("reading")));
    try {
      const reading = await work();
      const n = reading.proposals?.length ?? 0;
      const q = (reading.proposals ?? []).filter(({ questions }) => questions?.length).length;
      given.read(reading, text);
      const summary = n > 0 ? say("read_some", { n, q, l: reading.left?.length ?? 0 }) : say("read_none");
      tell(make("p", {}, make("strong", {}, summary)), ...(reading.findings ?? []).map(explained));
    } catch (error) {
      tell(make("p", { class: "finding" }, say("offline", { x: message(error) })));
    }
  }

  function fits(name: string, size: number, limit: number): boolean {
    if (size <= limit) return true;
    tell(make("p", { class: "finding" }, say("too_long", { name, n: longestText / 1024, m: largestWorkbook / 1024 / 1024 })));
    return false;
  }

  function pasted(): void {
    const text = area.value;
    if (!fits(say("pasted"), text.length, longestText)) return;
    if (isTable(text)) table.open = true;
    void read(
      () =>
        isTable(text)
          ? given.ask("readTable", { name: "", text, into: given.into(), sheet: "", options: options() })
          : given.ask("read", { text, published: given.published(), region: "" }),
      text,
    );
  }

  function options(): TableOptions {
    const of = (name: string): string => find<HTMLInputElement>(`[data-option="${name}"]`, table)!.value.trim();
    const words = (text: string): string[] => text.split("\n").map((line) => line.trim()).filter(Boolean);
    return {
      map: words(of("map")),
      indicator: "",
      definitions: [],
      region: of("region"),
      reporters: "",
      period: of("period"),
      units: words(of("unit")),
      cumulative: false,
    };
  }

  async function take(file: File): Promise<void> {
    const kind = file.name.replace(/^.*\./, "").toLowerCase();
    last = kind === "xlsx" || kind === "csv" || kind === "tsv" ? file : undefined;
    if (kind === "xlsx") {
      if (!fits(file.name, file.size, largestWorkbook)) return;
      const bytes = new Uint8Array(await file.arrayBuffer());
      const sheet = find<HTMLInputElement>('[data-option="sheet"]', table)!.value.trim();
      table.open = true;
      tell(make("p", {}, say("workbook_fetching")));
      await read(() => given.ask("readWorkbook", { name: file.name, text: "", into: given.into(), sheet, options: options() }, bytes), "");
      return;
    }
    if (!fits(file.name, file.size, longestText)) return;
    const text = decoded(await file.arrayBuffer());
    if (kind === "yaml" || kind === "yml") {
      given.opened(file.name, text);
      tell(make("p", {}, say("file_edited", { name: file.name })));
    } else if (kind === "csv" || kind === "tsv") {
      table.open = true;
      await read(() => given.ask("readTable", { name: file.name, text, into: given.into(), sheet: "", options: options() }), "");
    } else if (kind === "txt") {
      area.value = text;
      given.pasted(text);
      pasted();
    } else {
      tell(make("p", { class: "finding" }, say("file_unknown", { name: file.name })));
    }
  }

  async function takeAll(list: FileList | null | undefined): Promise<void> {
    for (const file of Array.from(list ?? [])) await take(file);
  }

  area.addEventListener("input", () => given.pasted(area.value));
  find("[data-read]", root)!.addEventListener("click", () => (last && !area.value.trim() ? void take(last) : pasted()));
  files.addEventListener("change", () => void takeAll(files.files).then(() => void (files.value = "")));
  root.addEventListener("dragover", (event) => event.preventDefault());
  root.addEventListener("drop", (event) => {
    if (!event.dataTransfer?.files.length) return; // words, which the field takes by itself
    event.preventDefault();
    void takeAll(event.dataTransfer.files);
  });
  return { area };
}

// isTable reports whether text is cells as spreadsheets copy them: tabs in most of its lines.
function isTable(text: string): boolean {
  const lines = text.split("\n").filter((line) => line.trim());
  return lines.length > 0 && lines.filter((line) => line.includes("\t")).length * 2 > lines.length;
}

// decoded is the text of a file: UTF-8, or else what spreadsheets in China write.
function decoded(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("gb18030").decode(bytes);
  }
}
