// The worker of the workbench: fetches the program that the page asked for, starts it, and passes calls to it. Messages are those of
// site/assets/ts/workbench/messages.ts. It runs by itself, so it is plain JavaScript, and the program is what `generator workbench` makes.
"use strict";

const here = new URL(".", self.location.href);
let manifest; // what is there to be fetched
let source; // the archive of the published files
let program; // answers calls: (name, arguments as JSON, bytes) → {out} or {error}
let whole = false; // whether it reads workbooks
let used = false; // whether a draft has been asked for
const waiting = [];
let busy = false;

const say = (state, more) => self.postMessage({ state, ...more });

self.onmessage = ({ data }) => {
  waiting.push(data);
  next();
};

// next answers one call after another.
async function next() {
  if (busy) return;
  busy = true;
  for (let request = waiting.shift(); request; request = waiting.shift()) {
    const { id, gen } = request;
    try {
      self.postMessage({ id, gen, ...(await answer(request)) });
    } catch (error) {
      // such as a stack that is too small: what the program holds may be half done
      self.postMessage({ id, gen, error: String(error), broken: true });
    }
  }
  busy = false;
}

async function answer({ call, args, bytes }) {
  if (call === "open") return open(bytes);
  if (call === "draft") used = true;
  if (call === "readWorkbook" && !whole) {
    await start("workbook");
    whole = true;
    opened();
  }
  return ask(call, args, bytes);
}

function ask(call, args, bytes) {
  const { out, error, broken } = program(call, JSON.stringify(args ?? {}), bytes ?? null);
  return error === undefined ? { out: JSON.parse(out) } : { error, broken };
}

// open fetches what is needed and reads the published files.
async function open(bytes) {
  try {
    manifest ??= await (await fetched("manifest.json")).json();
    await start("module");
    source ??= bytes ?? new Uint8Array(await (await fetched(manifest.source)).arrayBuffer());
    say("loading");
    const out = opened();
    say("ready");
    setTimeout(warm, 300, 4);
    return { out };
  } catch (error) {
    say("failed");
    throw error;
  }
}

function opened() {
  const { out, error } = ask("open", {}, source);
  if (error !== undefined) throw new Error(error);
  return out;
}

async function fetched(address) {
  const response = await fetch(new URL(address, here));
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  return response;
}

// start fetches a program and runs it until it says that it is ready.
async function start(which) {
  const { file } = manifest[which];
  if (!self.Go) importScripts(new URL(manifest.exec, here).href);
  const go = new self.Go();
  const { instance } = await instantiated(file, go.importObject);
  say("starting");
  await new Promise((ready, failed) => {
    self.workbenchReady = ready;
    go.run(instance).then(() => failed(new Error("the program has ended")), failed);
  });
  program = self.workbench;
}

// instantiated compiles a program while it comes. Compressed it is a quarter as large; browsers without DecompressionStream, which are
// those of before 2023, and hosts that uncompress by themselves are served as well.
async function instantiated(file, imports) {
  const unpacks = "DecompressionStream" in self;
  const response = await fetched(unpacks ? `${file}.gz` : file);
  if (!unpacks && !(response.body && "TransformStream" in self && WebAssembly.instantiateStreaming)) {
    return WebAssembly.instantiate(await response.arrayBuffer(), imports);
  }
  let bytes = 0;
  let stream = response.body.pipeThrough(
    new TransformStream({
      transform(chunk, out) {
        bytes += chunk.byteLength;
        say("fetching", { bytes });
        out.enqueue(chunk);
      },
    }),
  );
  if (unpacks && response.headers.get("Content-Encoding") === null) stream = stream.pipeThrough(new DecompressionStream("gzip"));
  const wasm = new Response(stream, { headers: { "Content-Type": "application/wasm" } });
  return WebAssembly.instantiateStreaming(wasm, imports);
}

// warm lets the browser compile what a draft needs before there is one: the first would take a second else.
function warm(times) {
  if (used || times === 0) return;
  if (!busy) {
    ask("draft", { id: "2000-01-01-warm", publication: { note: { zh: "0", en: "0" } }, figures: [{ period: "0" }] });
    ask("reset");
  }
  setTimeout(warm, 50, times - 1);
}
