import { all, fetched, find, say } from "./page";

// Snapshot is an item of api/v1/snapshots.json as far as it is needed here.
interface Snapshot {
  id: string;
  as_of: string;
  files: { address: string; sha256: string }[];
  corrections: unknown[];
}

// check tells whether a reader's file is one of ours, byte for byte. The file does not leave the machine: its hash is worked out here and
// looked up in the published list.
export function check(): void {
  const place = find<HTMLElement>("[data-check]");
  const input = place && find<HTMLInputElement>("input[type=file]", place);
  const sums = find<HTMLAnchorElement>("a[data-sums]");
  const snapshots = find<HTMLAnchorElement>("a[data-snapshots]");
  if (!place || !input || !sums || !snapshots) return;
  const answers = find<HTMLElement>("[data-answers]", place);
  const answer = (kind: string, values: Record<string, string | number>) => {
    const line = find<HTMLTemplateElement>(`template[data-answer="${kind}"]`, place)?.content.cloneNode(true) as DocumentFragment;
    for (const part of all<HTMLElement>("[data-say]", line)) say(part, values);
    answers?.append(line);
    return answers?.lastElementChild;
  };
  place.hidden = false;
  if (!globalThis.crypto?.subtle) {
    input.disabled = true;
    answer("insecure", {});
    return;
  }

  async function judge(files: FileList): Promise<void> {
    answers?.replaceChildren();
    for (const file of Array.from(files)) {
      const values = { name: file.name, sum: "" };
      try {
        const published = await listed(sums!.href);
        values.sum = hex(await crypto.subtle.digest("SHA-256", await file.arrayBuffer()));
        const paths = published.get(values.sum);
        const all = await read(snapshots!.href);
        const frozen = paths && all.find(({ files }) => files.some((file) => file.sha256 === values.sum));
        const was = paths ? undefined : await publishedWith(all, sums!.href, values.sum);
        const of = ({ id, as_of, corrections }: Snapshot) => ({ ...values, snapshot: id, day: as_of, n: corrections.length });
        const line = frozen
          ? answer("frozen", of(frozen))
          : was
            ? answer("was", { ...of(was.snapshot), path: was.path })
            : answer(paths ? "same" : "unknown", values);
        for (const path of paths ?? []) {
          const item = document.createElement("li");
          const link = document.createElement("a");
          link.href = new URL(path, sums!.href).href;
          link.textContent = path;
          item.append(link);
          line?.querySelector("ul")?.append(item);
        }
      } catch (error) {
        answer("failed", values);
        console.warn(error);
      }
    }
  }

  input.addEventListener("change", () => input.files?.length && void judge(input.files));
  place.addEventListener("dragover", (event) => event.preventDefault());
  place.addEventListener("drop", (event) => {
    event.preventDefault();
    if (event.dataTransfer?.files.length) void judge(event.dataTransfer.files);
  });
}

// listed reads a list in the form of sha256sum: which files have which hash. The list itself is published too.
async function listed(address: string): Promise<Map<string, string[]>> {
  const body = await (await fetched(address)).arrayBuffer();
  const found = new Map([[hex(await crypto.subtle.digest("SHA-256", body)), [address.replace(/^.*\//, "")]]]);
  for (const line of new TextDecoder().decode(body).split("\n")) {
    const [sum, path] = line.split("  ");
    if (path) found.set(sum, [...(found.get(sum) ?? []), path]);
  }
  return found;
}

async function read(address: string): Promise<Snapshot[]> {
  return ((await (await fetched(address)).json()) as { result: Snapshot[] }).result;
}

// publishedWith is the newest snapshot with which a file was published, and the file's path then. Addresses begin at the site's root.
async function publishedWith(all: Snapshot[], root: string, sum: string): Promise<{ snapshot: Snapshot; path: string } | undefined> {
  for (const snapshot of all.slice().reverse()) {
    const list = snapshot.files.find(({ address }) => address.endsWith("/sums.txt"));
    const path = list && (await listed(new URL(list.address, root).href)).get(sum)?.[0];
    if (path) return { snapshot, path };
  }
  return undefined;
}

function hex(bytes: ArrayBuffer): string {
  return Array.from(new Uint8Array(bytes), (b) => b.toString(16).padStart(2, "0")).join("");
}
