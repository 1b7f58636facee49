// find is the first element of a selector below a node.
export function find<T extends Element>(selector: string, within: ParentNode = document): T | null {
  return within.querySelector<T>(selector);
}

export function all<T extends Element>(selector: string, within: ParentNode = document): T[] {
  return Array.from(within.querySelectorAll<T>(selector));
}

// made is a fresh copy of what a template holds.
export function made<T extends Element>(template: string, within: ParentNode = document): T | null {
  const inside = find<HTMLTemplateElement>(`template[data-${template}]`, within)?.content.firstElementChild;
  return inside ? (inside.cloneNode(true) as T) : null;
}

// say fills the gaps of an element's sentence, {n} with n, and shows it.
export function say(element: HTMLElement | null, values: Record<string, string | number>): void {
  if (!element) return;
  element.textContent = (element.dataset.say ?? "").replace(/\{(\w+)\}/g, (_, key: string) => String(values[key] ?? ""));
  element.hidden = false;
}

// plain is text as it is compared: full-width forms, capitals and spaces make no difference.
export function plain(text: string): string {
  return text.normalize("NFKC").toLowerCase().replace(/\s+/g, " ").trim();
}

export async function fetched(url: string): Promise<Response> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response;
}
