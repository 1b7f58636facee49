import { make, said, say } from "./dom";
import type { Changes } from "./messages";

// showChanges says what readers will see change once the draft is published.
export function showChanges(place: HTMLElement, changes: Changes): void {
  const parts: HTMLElement[] = [make("p", {}, make("strong", {}, said(changes.headline)))];
  for (const { name, lines } of changes.sections ?? []) {
    parts.push(make("h4", {}, said(name)), make("ul", {}, ...lines.map((line) => make("li", {}, said(line)))));
  }
  if (changes.cards?.length) {
    const cards = changes.cards.map(({ subject, was, now }) =>
      make(
        "li",
        {},
        make("b", {}, said(subject)),
        make("dl", { class: "was-now" }, ...row(say("was"), was ? said(was) : say("nothing")), ...row(say("now"), now ? said(now) : say("nothing"))),
      ),
    );
    parts.push(make("h4", {}, say("cards")), make("ul", { class: "plain changed-cards" }, ...cards));
  }
  for (const [words, list] of [["added", changes.addresses?.added], ["gone", changes.addresses?.gone]] as const) {
    if (list?.length) parts.push(make("h4", {}, say(words)), make("ul", {}, ...list.map((address) => make("li", {}, make("code", {}, address)))));
  }
  place.replaceChildren(...parts);
}

function row(name: string, value: string): HTMLElement[] {
  return [make("dt", {}, name), make("dd", {}, value)];
}
