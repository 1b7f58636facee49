import { all, find } from "../page";
import type { Text } from "./messages";

type Attributes = Record<string, string | number | boolean>;

let words = new Map<string, string>();
let languages: string[] = [];

// learn takes the words that the page holds for its scripts, and its languages: its own, then those that stand for it.
export function learn(root: HTMLElement): void {
  languages = (root.dataset.langs ?? "").split(" ");
  const list = find<HTMLTemplateElement>("template[data-words]", root);
  words = new Map(all<HTMLElement>("[data-word]", list!.content).map((item) => [item.dataset.word!, item.textContent ?? ""]));
}

// say is one of the page's sentences, its gaps filled: {n} with n.
export function say(key: string, values: Record<string, string | number> = {}): string {
  const sentence = words.get(key);
  if (sentence === undefined) throw new Error(`there are no words for ${key}`);
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ""));
}

// said is a text in the page's language.
export function said(text: Text | null | undefined): string {
  for (const lang of languages) {
    const own = text?.[lang];
    if (own) return own;
  }
  return "";
}

// called is an id with its name, or the id where it has no other.
export function called(id: string, name: string): string {
  const short = name.replace(/[。.]$/, "");
  return short && short !== id ? say("called", { name: short, id }) : id;
}

// make is a new element. Nothing is ever read as HTML: strings become text, and values of attributes stay values.
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: (Node | string | null)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) element.setAttribute(name, "");
    else if (value !== false) element.setAttribute(name, String(value));
  }
  for (const child of children) if (child !== null) element.append(child);
  return element;
}

// button is a button with what it does.
export function button(words: string, does: () => void, attributes: Attributes = {}): HTMLButtonElement {
  const made = make("button", { type: "button", ...attributes }, words);
  made.addEventListener("click", does);
  return made;
}

// message is what an error says.
export function message(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

let count = 0;

// fresh is an id that no element has yet.
export function fresh(stem: string): string {
  count += 1;
  return `w-${stem}-${count}`;
}

// go moves the reader to an element, which need not be one that takes the focus by itself, and opens what holds it.
export function go(element: HTMLElement | null): void {
  if (!element) return;
  for (let around = element.parentElement; around; around = around.parentElement) {
    if (around instanceof HTMLDetailsElement) around.open = true;
  }
  if (!element.matches("a[href], button, input, select, textarea, summary")) element.tabIndex = -1;
  element.focus();
}
