// The workbench: what loads the program when the reader asks for it, and the steps from a press text to a file. Its words stand in the page.
import { find, made } from "../page";
import { Client } from "./client";
import { desk } from "./desk";
import { button, learn, say } from "./dom";
import type { State } from "./messages";
import { forget, kept, takenOf } from "./work";

function begin(root: HTMLElement): void {
  learn(root);
  const start = find<HTMLButtonElement>("[data-start]", root);
  const clear = find<HTMLButtonElement>("[data-clear]", root);
  const state = find<HTMLElement>("[data-state]", root);
  const place = find<HTMLElement>("[data-place]", root);
  if (!start || !clear || !state || !place) return;

  const last = kept();
  start.hidden = false;
  if (last) {
    clear.hidden = false;
    state.textContent = say("draft_kept", { n: takenOf(last).length });
  }
  clear.addEventListener("click", () => {
    forget();
    clear.hidden = true;
    state.textContent = say("cleared");
    start.focus();
  });
  start.addEventListener("click", () => void open());

  async function open(): Promise<void> {
    start!.hidden = clear!.hidden = true;
    const client = new Client(root.dataset.folder!, (now: State, bytes?: number) => {
      if (now === "failed") return; // and so says why
      state!.textContent = now === "fetching" ? say(now, { n: ((bytes ?? 0) / 1e6).toFixed(1) }) : say(now);
    });
    try {
      const opened = await client.start();
      const steps = made<HTMLElement>("desk", root)!;
      place!.replaceChildren(steps);
      desk(steps, opened, client, { repository: root.dataset.repository ?? "", mailbox: root.dataset.mailbox ?? "" });
      state!.textContent = say("ready");
      find<HTMLElement>("h2", steps)!.tabIndex = -1;
      find<HTMLElement>("h2", steps)!.focus();
    } catch (error) {
      console.warn(error);
      state!.replaceChildren(say("failed", { x: String((error as Error).message ?? error) }), " ", button(say("retry"), () => void open()));
    }
  }
}

const root = find<HTMLElement>("[data-workbench]");
if (root?.dataset.folder) begin(root);
