// What the workbench's page does before the reader asks for the program: it offers to load it, and says whether there is a draft. The
// program and the steps are fetched on the click (desk.ts).
import { find } from "../page";
import { button, learn, message, say } from "./dom";
import type { State } from "./messages";
import { forget, kept, takenOf } from "./work";

type Desk = typeof import("./desk");

function begin(root: HTMLElement, loaded: HTMLElement): void {
  learn(root);
  const start = find<HTMLButtonElement>("[data-start]", root)!;
  const clear = find<HTMLButtonElement>("[data-clear]", root)!;
  const state = find<HTMLElement>("[data-state]", root)!;
  const last = kept();
  start.hidden = false;
  clear.hidden = !last;
  if (last) state.textContent = say("draft_kept", { n: takenOf(last).length });
  clear.addEventListener("click", () => {
    forget();
    clear.hidden = true;
    state.textContent = say("cleared");
    start.focus();
  });
  start.addEventListener("click", () => void open());

  async function open(): Promise<void> {
    start.hidden = clear.hidden = true;
    state.textContent = say("fetching", { n: 0 });
    try {
      const desk = (await import(find<HTMLAnchorElement>("[data-desk]", loaded)!.href)) as Desk;
      await desk.begin(root, find<HTMLAnchorElement>("[data-folder]", loaded)!.href, (now: State, bytes: number) => {
        if (now !== "failed") state.textContent = say(now, { n: (bytes / 1e6).toFixed(1) }); // which says why by itself
      });
    } catch (error) {
      console.warn(error);
      state.replaceChildren(say("failed", { x: message(error) }), " ", button(say("retry"), () => void open()));
    }
  }
}

const root = find<HTMLElement>("[data-workbench]");
const loaded = root && find<HTMLElement>("[data-loaded]", root);
if (root && loaded) begin(root, loaded);
