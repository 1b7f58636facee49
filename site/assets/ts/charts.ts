import { all, made } from "./page";

// How many pixels of the picture one of the chart's takes: enough for print.
const sharp = 3;

// charts saves a chart's file, which has its title and source in it, as a picture for those whose programs cannot read SVG.
export function charts(): void {
  for (const link of all<HTMLAnchorElement>("a[data-png]")) {
    const button = made<HTMLButtonElement>("png");
    if (!button) continue;
    button.addEventListener("click", () => void save(link.href));
    link.after(" ", button);
  }
}

async function save(address: string): Promise<void> {
  const image = new Image();
  image.src = address;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = image.naturalWidth * sharp;
  canvas.height = image.naturalHeight * sharp;
  canvas.getContext("2d")!.drawImage(image, 0, 0, canvas.width, canvas.height);
  canvas.toBlob((blob) => {
    if (!blob) return;
    const link = document.createElement("a");
    link.href = URL.createObjectURL(blob);
    link.download = address.replace(/^.*\/(.*)\.svg$/, "$1.png");
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  });
}
