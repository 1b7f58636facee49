import { all } from "./page";

// copy puts the full address of what a link leads to on the clipboard; the link itself leads there as without it.
export function copy(): void {
  if (!navigator.clipboard) return; // a page that is not served safely has none
  for (const link of all<HTMLAnchorElement>("a[data-copy]")) {
    link.addEventListener("click", async () => {
      await navigator.clipboard.writeText(link.href);
      const said = document.createElement("span");
      said.setAttribute("role", "status");
      said.className = "small muted";
      link.after(said);
      said.textContent = ` ${link.dataset.copy}`;
      setTimeout(() => said.remove(), 3000);
    });
  }
}
