import { button, fresh, make, say } from "./dom";
import type { DraftFile, Finding } from "./messages";
import { explained } from "./record";

export interface Texts {
  draw: () => void;
  show: (found: Finding[]) => void;
  reach: (path: string, line: number) => void;
}

// texts are data files that are edited as text, with what is wrong in them by line.
export function texts(place: HTMLElement, files: () => DraftFile[], changed: () => void): Texts {
  let areas: { file: DraftFile; path: HTMLInputElement; area: HTMLTextAreaElement; wrong: HTMLElement }[] = [];

  function draw(): void {
    areas = files().map((file) => {
      const wrong = make("div", { class: "wrong", id: fresh("wrong"), hidden: true });
      const path = make("input", { type: "text", id: fresh("path"), spellcheck: "false" });
      const area = make("textarea", { rows: 20, spellcheck: "false", "aria-label": file.path, "aria-describedby": wrong.id });
      path.value = file.path;
      area.value = file.text;
      path.addEventListener("input", () => {
        file.path = path.value.trim();
        changed();
      });
      area.addEventListener("input", () => {
        file.text = area.value;
        changed();
      });
      return { file, path, area, wrong };
    });
    place.replaceChildren(
      ...areas.map(({ file, path, area, wrong }) => {
        const away = button(say("close_file"), () => {
          files().splice(files().indexOf(file), 1);
          draw();
          changed();
        });
        return make("div", { class: "field file" }, make("label", { for: path.id }, say("path")), path, area, wrong, make("p", {}, away));
      }),
    );
  }

  return {
    draw,
    show: (found) => {
      for (const { file, area, wrong } of areas) {
        const own = found.filter((finding) => finding.file === file.path);
        wrong.hidden = own.length === 0;
        wrong.replaceChildren(
          ...own.map((finding) => {
            const line = explained(finding);
            line.prepend(button(say("line", { n: finding.line }), () => select(area, finding.line)), " ");
            return line;
          }),
        );
        if (own.length > 0) area.setAttribute("aria-invalid", "true");
        else area.removeAttribute("aria-invalid");
      }
    },
    reach: (path, line) => {
      const there = areas.find(({ file }) => file.path === path);
      if (there) select(there.area, line);
    },
  };
}

// select puts the cursor on a line.
function select(area: HTMLTextAreaElement, line: number): void {
  const lines = area.value.split("\n");
  const start = lines.slice(0, line - 1).join("\n").length + (line > 1 ? 1 : 0);
  area.focus();
  area.setSelectionRange(start, start + (lines[line - 1]?.length ?? 0));
}
