import { all, fetched, find, made, plain, say } from "./page";

// Entry is an item of api/v1/search.json as far as it is needed here.
interface Entry {
  id: string;
  kind: string;
  title: Record<string, string>;
  pages: Record<string, string>;
  keywords: Record<string, string>[];
  area_ids: string[];
  agency_ids: string[];
  status: string | null;
  pinyin: string | null;
}

// Known is an entry made ready to be compared.
interface Known {
  entry: Entry;
  href: string;
  text: string;
  names: string[]; // the title in the page's language, then in the others
  rest: string[];
  initials: string;
  spellings: string[]; // the pinyin from each syllable on
}

// search answers while the reader types. The list from A to Z, which is there without it, steps aside as long as there is a question.
export function search(): void {
  const form = find<HTMLFormElement>("form[data-search]");
  const index = find<HTMLLinkElement>('link[rel="alternate"][type="application/json"]');
  const found = find<HTMLElement>("[data-found]");
  const input = form && find<HTMLInputElement>("input[type=search]", form);
  if (!form || !index || !found || !input) return;
  const language = document.documentElement.lang.split("-")[0];
  const choices = all<HTMLSelectElement>("select", form);
  const count = find<HTMLElement>("[data-say]", found);
  const list = find<HTMLElement>("ol", found);
  const none = find<HTMLElement>("[data-none]", found);
  const failed = find<HTMLElement>("[data-failed]");
  const letters = all<HTMLElement>("[data-letters]");
  let loading: Promise<Known[]> | null = null;
  const load = () => (loading ??= read(index.href, language).catch((error) => ((loading = null), Promise.reject(error))));

  async function answer(): Promise<void> {
    const asked = new URLSearchParams();
    for (const control of [input!, ...choices]) if (control.value.trim()) asked.set(control.name, control.value.trim());
    const question = asked.toString();
    history.replaceState(null, "", question ? `?${question}` : location.pathname);
    for (const part of letters) part.hidden = question !== "";
    found!.hidden = question === "";
    if (!question) return;
    try {
      const known = await load();
      if (failed) failed.hidden = true;
      const chosen = choices.map((c) => [c.name, c.value]);
      const results = ranked(known, plain(input!.value).split(" ").filter(Boolean), ({ entry }) =>
        chosen.every(([name, value]) => !value || [entry.area_ids, entry.agency_ids, [entry.status]][["article", "unit", "status"].indexOf(name)].includes(value)));
      say(count, { n: results.length });
      if (none) none.hidden = results.length > 0;
      list?.replaceChildren(...results.map((known) => shown(known, language)));
    } catch (error) {
      found!.hidden = true;
      for (const part of letters) part.hidden = false;
      if (failed) failed.hidden = false;
      console.warn(error);
    }
  }

  const asked = new URLSearchParams(location.search);
  for (const control of [input, ...choices]) control.value = asked.get(control.name) ?? "";
  form.addEventListener("submit", (event) => (event.preventDefault(), void answer()));
  form.addEventListener("input", () => void answer());
  input.addEventListener("focus", () => load().catch(() => {}), { once: true });
  if ([input, ...choices].some((control) => control.value)) void answer();
}

async function read(address: string, language: string): Promise<Known[]> {
  const root = new URL("../../", address);
  const { result } = (await (await fetched(address)).json()) as { result: Entry[] };
  const entries = result.map((entry) => known(entry, new URL(entry.pages[language], root).href, language));
  // The pages of prose are in no data; the page itself lists them.
  const pages = all<HTMLAnchorElement>("[data-pages] a").map((a) => {
    const title = { [language]: a.textContent ?? "" };
    return known({ id: "", kind: "page", title, pages: {}, keywords: [], area_ids: [], agency_ids: [], status: null, pinyin: null }, a.href, language);
  });
  return [...entries, ...pages];
}

function known(entry: Entry, href: string, language: string): Known {
  const { [language]: own, ...others } = entry.title;
  const text = own ?? Object.values(others)[0]; // what is not said in a language is said in the first
  const syllables = (entry.pinyin ?? "").split(" ");
  return {
    entry, href, text,
    names: [text, ...Object.values(others)].map(plain),
    rest: [entry.id, ...entry.keywords.flatMap((k) => Object.values(k))].map(plain),
    initials: syllables.map((s) => s[0] ?? "").join(""),
    spellings: syllables.map((_, i) => syllables.slice(i).join("")),
  };
}

// ranked are the entries in which every term is found, the nearest first, else in the order of the file.
function ranked(all: Known[], terms: string[], wanted: (k: Known) => boolean): Known[] {
  return all
    .filter(wanted)
    .map((known, place) => ({ known, place, far: terms.reduce((sum, term) => sum + distance(known, term), 0) }))
    .filter(({ far }) => far < Infinity)
    .sort((a, b) => a.far - b.far || a.place - b.place)
    .map(({ known }) => known);
}

// distance is how far a term is from an entry: 0 for its very name, Infinity for a term that is not found in it.
function distance({ entry, names, rest, initials, spellings }: Known, term: string): number {
  const [name, ...others] = names;
  if (name === term || entry.id === term) return 0;
  if (name.startsWith(term)) return 1;
  if (` ${name}`.includes(` ${term}`)) return 2;
  if (name.includes(term)) return 3;
  if (initials.startsWith(term) || spellings[0].startsWith(term)) return 4;
  if (term.length > 1 && (initials.includes(term) || spellings.some((s) => s.startsWith(term)))) return 5;
  if (others.some((n) => n.includes(term))) return 6;
  if (rest.some((r) => r.includes(term))) return 7;
  return Infinity;
}

function shown({ entry, href, text }: Known, language: string): HTMLElement {
  const item = document.createElement("li");
  const link = document.createElement("a");
  link.href = href;
  link.textContent = text;
  if (language !== "zh" && /\p{Script=Han}/u.test(text)) link.lang = "zh-Hans";
  item.append(link);
  for (const mark of [made(`kind="${entry.kind}"`), made(`status="${entry.status}"`)]) if (mark) item.append(" ", mark);
  return item;
}
