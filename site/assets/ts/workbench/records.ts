import { button, fresh, go, make, say } from "./dom";
import type { FormField, Item, Lists } from "./messages";
import { controlIn } from "./fields";
import { nearest, type Placed, recordForm, type RecordForm } from "./record";

export interface Records {
  draw: () => void;
  show: (found: Map<number, Placed[]>) => void;
  reach: (n: number, at: string) => void;
}

interface Given {
  list: HTMLElement;
  add: HTMLElement; // the button for another one
  items: () => Item[];
  fields: FormField[];
  lists: Lists;
  begin: () => Item; // what a new one holds
  name: (n: number) => string;
  changed: () => void;
}

// records keeps a list of forms, of evidence or of searches.
export function records(given: Given): Records {
  let forms: RecordForm[] = [];

  function draw(): void {
    forms = given.items().map((item) => recordForm(given.fields, item, given.lists, given.changed));
    given.list.replaceChildren(
      ...forms.map(({ element }, n) => {
        const head = make("h4", { id: fresh("record") }, given.name(n + 1));
        const away = button(say("remove"), () => {
          given.items().splice(n, 1);
          draw();
          given.changed();
          given.add.focus();
        });
        return make("li", { class: "piece", "aria-labelledby": head.id }, head, element, away);
      }),
    );
  }

  given.add.addEventListener("click", () => {
    given.items().push(given.begin());
    draw();
    given.changed();
    reach(forms.length - 1, "");
  });

  function reach(n: number, at: string): void {
    const element = forms[n]?.element;
    if (!element) return;
    const place = (at && nearest(element, at)) || element;
    go(controlIn(place));
  }

  return { draw, reach, show: (found) => forms.forEach((form, n) => form.show(found.get(n) ?? [])) };
}
