import { all, find, made, plain, say } from "./page";

// More rows than these have a list to sort by where the heads are not seen, and a filter.
const some = 5;
const many = 15;

// tables lets the reader sort a table by the heads of its columns, and filter a long one. Numbers and dates stand in data-value.
export function tables(): void {
  const collator = new Intl.Collator(document.documentElement.lang, { numeric: true });
  for (const table of all<HTMLTableElement>("table[data-sort]")) {
    const body = table.tBodies[0];
    const rows = Array.from(body.rows);
    if (rows.length < 3) continue;
    const heads = Array.from(table.tHead?.rows[0].cells ?? []);

    const sort = (column: number, down: boolean) => {
      const sign = down ? -1 : 1;
      const key = (row: HTMLTableRowElement) => row.cells[column].dataset.value ?? row.cells[column].textContent!.trim();
      body.append(
        ...rows
          .map((row) => ({ row, key: key(row), number: Number(key(row)) }))
          .sort((a, b) => {
            if (!a.key || !b.key) return Number(!a.key) - Number(!b.key); // what is empty comes last either way
            return sign * (isNaN(a.number) || isNaN(b.number) ? collator.compare(a.key, b.key) : a.number - b.number);
          })
          .map(({ row }) => row),
      );
      heads.forEach((head, n) => (n === column ? head.setAttribute("aria-sort", down ? "descending" : "ascending") : head.removeAttribute("aria-sort")));
    };

    const buttons: HTMLButtonElement[] = [];
    heads.forEach((head, column) => {
      if ("unsorted" in head.dataset) return; // what does not compare, such as values in different units
      const button = document.createElement("button");
      button.type = "button";
      button.append(...Array.from(head.childNodes));
      button.addEventListener("click", () => sort(column, head.getAttribute("aria-sort") === "ascending"));
      head.append(button);
      buttons.push(button);
    });
    // Where the rows are cards, the heads are there for screen readers only; the others have the list instead.
    const cards = matchMedia("(max-width: 700px)");
    const reach = () => buttons.forEach((button) => (button.tabIndex = cards.matches ? -1 : 0));
    cards.addEventListener("change", reach);
    reach();

    const tools = rows.length > some && made<HTMLElement>("table-tools");
    if (!tools) continue;
    const select = find<HTMLSelectElement>("select", tools);
    heads.forEach((head, column) => {
      if ("unsorted" in head.dataset) return;
      for (const [down, arrow] of [["", "↑"], ["down", "↓"]]) select?.add(new Option(`${head.textContent} ${arrow}`, `${column} ${down}`));
    });
    select?.addEventListener("change", () => {
      const [column, down] = select.value.split(" ");
      if (column) sort(Number(column), down === "down");
    });
    const input = find<HTMLInputElement>("input", tools);
    if (rows.length > many) {
      const count = find<HTMLElement>("[data-say]", tools);
      input?.addEventListener("input", () => {
        const terms = plain(input.value).split(" ");
        for (const row of rows) row.hidden = !terms.every((term) => plain(row.textContent!).includes(term));
        const n = rows.filter((row) => !row.hidden).length;
        say(count, { n, all: rows.length });
        if (count && !n) count.textContent = count.dataset.none ?? "";
      });
    } else {
      input?.closest("label")?.remove();
      tools.classList.add("short");
    }
    table.before(tools);
  }
}
