import { all } from "./page";

// points lets the values of a chart over time be read by keyboard and by tap: its marks become focusable one after the
// other, and what the focused one says stands below the chart. Without this it stands in the table.
export function points(): void {
  for (const svg of all<SVGSVGElement>(".plot > svg")) {
    const marks = all<SVGCircleElement>(".series circle", svg)
      .filter((mark) => mark.querySelector("title"))
      .sort((a, b) => a.cx.baseVal.value - b.cx.baseVal.value);
    if (marks.length > 0) readable(svg, marks);
  }
}

function readable(svg: SVGSVGElement, marks: SVGCircleElement[]): void {
  const said = document.createElement("p");
  said.className = "said small";
  svg.after(said);
  svg.setAttribute("role", "group");
  const go = (index: number): void => marks[Math.max(0, Math.min(index, marks.length - 1))]?.focus();
  marks.forEach((mark, index) => {
    const text = mark.querySelector("title")!.textContent ?? "";
    mark.setAttribute("role", "img");
    mark.setAttribute("aria-label", text);
    mark.setAttribute("tabindex", index === marks.length - 1 ? "0" : "-1");
    mark.addEventListener("focus", () => {
      said.textContent = text;
      for (const other of marks) other.setAttribute("tabindex", other === mark ? "0" : "-1");
    });
    mark.addEventListener("keydown", (event) => {
      const step = { ArrowLeft: index - 1, ArrowRight: index + 1, Home: 0, End: marks.length - 1 }[event.key];
      if (step === undefined) return;
      event.preventDefault();
      go(step);
    });
  });
  svg.addEventListener("click", (event) => {
    const away = (mark: Element): number => {
      const box = mark.getBoundingClientRect();
      return Math.hypot(box.x + box.width / 2 - event.clientX, box.y + box.height / 2 - event.clientY);
    };
    go(marks.reduce((best, mark, index) => (away(mark) < away(marks[best]!) ? index : best), 0));
  });
}
