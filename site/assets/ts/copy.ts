import { all, find, made } from "./page";

// copy offers to copy: the full address of what a link leads to, which the link itself leads to as without it, and
// text that is there to be put elsewhere.
export function copy(): void {
  if (!navigator.clipboard) return; // a page that is not served safely has none
  for (const link of all<HTMLAnchorElement>("a[data-copy]")) {
    link.addEventListener("click", async (event) => {
      if (!link.hash) event.preventDefault(); // it is the page itself
      await navigator.clipboard.writeText(link.href);
      const said = document.createElement("span");
      said.setAttribute("role", "status");
      said.className = "small muted";
      link.after(said);
      said.textContent = ` ${link.dataset.copy}`;
      setTimeout(() => said.remove(), 3000);
    });
  }
  for (const place of all<HTMLElement>(".copied")) {
    const button = made<HTMLButtonElement>("copy", place) ?? made<HTMLButtonElement>("copy");
    const code = find<HTMLElement>("code", place);
    if (!button || !code) continue;
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(code.textContent ?? "");
      button.textContent = button.dataset.done ?? "";
    });
    code.parentElement?.after(button);
  }
}
