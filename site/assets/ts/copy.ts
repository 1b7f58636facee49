import { all, find, made } from "./page";

// copies puts a button at each piece of code that is there to be copied.
export function copies(): void {
  for (const place of all<HTMLElement>(".embed-code")) {
    const button = made<HTMLButtonElement>("copy", place);
    const code = find<HTMLElement>("code", place);
    if (!button || !code || !navigator.clipboard) continue;
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(code.textContent ?? "");
      button.textContent = button.dataset.done ?? "";
    });
    code.parentElement?.after(button);
  }
}
