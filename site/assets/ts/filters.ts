import { all, find, made, plain, say } from "./page";

// filters lets the reader choose what a long list shows: by words, and by what stands in the attributes data-… of an
// item or of the group around it. What is chosen stands in the address, so that a link can carry it.
export function filters(): void {
  const list = find<HTMLElement>("[data-filtered]");
  const form = list && made<HTMLFormElement>("filter");
  if (!list || !form) return;
  const controls = all<HTMLInputElement | HTMLSelectElement>("input, select", form);
  const items = all<HTMLElement>(list.dataset.filtered!, list).map((item) => ({ item, text: plain(item.textContent ?? "") }));
  const groups = all<HTMLElement>("[data-group]", list);
  const empty = find<HTMLElement>("[data-empty]", form);

  const fits = ({ item, text }: { item: HTMLElement; text: string }, { name, value }: { name: string; value: string }): boolean =>
    name === "q"
      ? plain(value).split(" ").every((term) => text.includes(term))
      : (item.closest(`[data-${name}]`)?.getAttribute(`data-${name}`) ?? "").split(" ").includes(value);

  function show(): void {
    const chosen = controls.filter(({ value }) => value.trim());
    for (const known of items) known.item.hidden = !chosen.every((control) => fits(known, control));
    const shown = items.filter(({ item }) => !item.hidden);
    for (const group of groups) {
      const inside = shown.filter(({ item }) => group.contains(item)).length;
      group.hidden = !inside;
      for (const count of all<HTMLElement>("[data-count]", group)) {
        if (count.closest("[data-group]") === group) count.textContent = String(inside);
      }
    }
    if (empty) empty.hidden = shown.length > 0;
    say(find<HTMLElement>("[data-say]", form!), { n: shown.length, all: items.length });
  }

  function choose(): void {
    const asked = new URLSearchParams(controls.filter(({ value }) => value.trim()).map(({ name, value }) => [name, value.trim()]));
    const query = asked.toString();
    history.replaceState(null, "", (query ? `?${query}` : location.pathname) + location.hash);
    show();
  }

  const asked = new URLSearchParams(location.search);
  for (const control of controls) control.value = asked.get(control.name) ?? "";
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", choose);
  form.addEventListener("reset", () => setTimeout(choose)); // once the controls are empty
  list.before(form);
  show();
  // What is hidden above it has moved the place that the address names.
  if (location.hash) find<HTMLElement>(`[id="${CSS.escape(location.hash.slice(1))}"]`)?.scrollIntoView();
}
