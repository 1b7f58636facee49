import { button, make, say } from "./dom";
import type { WrittenFile } from "./messages";

// The longest address that GitHub's servers take for sure, and the longest letter that mail programs do.
const longestAddress = 7000;
const longestLetter = 1900;

// Where is where files are proposed and letters go; "" where there is no such place.
export interface Where {
  repository: string;
  mailbox: string;
}

// output shows the files of a draft, each with the ways to hand it on. Their text always stands in a field as well: browsers inside other
// programs, such as WeChat's, neither save nor copy.
export function output(place: HTMLElement, files: WrittenFile[], where: Where): void {
  const before = Array.from(place.querySelectorAll("textarea"));
  if (before.length === files.length && before.every((area, n) => area.dataset.path === files[n]!.path)) {
    before.forEach((area, n) => void (area.value = files[n]!.text)); // the focus stays where it is
    place.querySelectorAll("[data-ways]").forEach((ways, n) => ways.replaceWith(waysOf(files[n]!, before[n]!, where)));
    return;
  }
  place.replaceChildren(
    ...files.map((file) => {
      const rows = Math.min(20, file.text.split("\n").length + 1);
      const area = make("textarea", { readonly: true, rows, "data-path": file.path, "aria-label": file.path, spellcheck: "false" });
      area.value = file.text;
      const kind = make("span", { class: "muted" }, say(file.isNew ? "file_new" : "file_known"));
      return make("section", { class: "file" }, make("h3", {}, make("code", {}, file.path), " ", kind), area, waysOf(file, area, where));
    }),
  );
}

function waysOf(file: WrittenFile, area: HTMLTextAreaElement, where: Where): HTMLElement {
  const said = make("span", { role: "status", class: "small" });
  const copy = async (): Promise<void> => {
    area.select();
    try {
      await navigator.clipboard.writeText(file.text);
      said.textContent = say("copied");
    } catch {
      said.textContent = document.execCommand("copy") ? say("copied") : say("copy_yourself");
    }
  };
  const ways = make("p", { class: "ways", "data-ways": true }, button(say("copy"), () => void copy()), " ", button(say("save"), () => save(file)));
  const letter = mailto(file, where.mailbox);
  ways.append(" ", make("a", { href: letter.href }, say("email")));
  if (letter.paste) ways.lastElementChild!.addEventListener("click", () => void copy());
  const page = editor(file, where.repository);
  if (page) {
    const link = make("a", { href: page.href, target: "_blank", rel: "noopener external" }, say(page.filled ? "propose" : "propose_copied"));
    if (!page.filled) link.addEventListener("click", () => void copy());
    ways.append(" ", link);
  }
  ways.append(" ", said);
  return ways;
}

// bare is a data file without the remarks that explain its keys, which take most of it and which an address has no room for. Text of
// several lines, in which such a line would be a part, is left as it is.
function bare(text: string): string {
  if (/: [|>]/.test(text)) return text;
  const [first, ...rest] = text.split("\n");
  return [first, ...rest.filter((line) => line.trim() !== "" && !/^\s*#/.test(line)), ""].join("\n");
}

// save offers the file to be kept, under its own name.
function save(file: WrittenFile): void {
  const link = make("a", { href: URL.createObjectURL(new Blob([file.text], { type: "text/plain" })) });
  link.download = file.path.replace(/^.*\//, "");
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

// mailto is the letter with a file; where that would be too long, it says that the text, which is copied then, is to be put in.
function mailto(file: WrittenFile, mailbox: string): { href: string; paste: boolean } {
  const whole = `mailto:${mailbox}?subject=${encodeURIComponent(file.path)}&body=`;
  const full = whole + encodeURIComponent(bare(file.text).replace(/\n/g, "\r\n"));
  if (full.length <= longestLetter) return { href: full, paste: false };
  return { href: whole + encodeURIComponent(say("email_paste")), paste: true };
}

// editor is the page of the repository on which the file is proposed. GitHub fills a new one in; else the text is copied and pasted there.
function editor(file: WrittenFile, repository: string): { href: string; filled: boolean } | null {
  if (!repository) return null;
  if (!file.isNew) return { href: `${repository}/edit/main/${encodeURI(file.path)}`, filled: false };
  const page = `${repository}/new/main?filename=${encodeURIComponent(file.path)}`;
  const github = new URL(repository).hostname === "github.com";
  for (const text of github ? [file.text, bare(file.text)] : []) {
    const full = `${page}&value=${encodeURIComponent(text)}`;
    if (full.length <= longestAddress) return { href: full, filled: true };
  }
  return { href: github ? page : `${repository}/new/main`, filled: false };
}
