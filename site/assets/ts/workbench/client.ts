import type { Answer, Calls, Opened, Request, State } from "./messages";

// Superseded is why a call is not answered: a newer one of its kind took its place.
export class Superseded extends Error {}

// limits are how long a call may take, in milliseconds, before the worker is taken for stuck and started again.
const limits = { draft: 5000, reset: 5000, read: 20000, readTable: 20000, changes: 20000 } as Record<string, number | undefined>;

// settle is how long typing pauses before a draft is sent, in milliseconds.
const settle = 60;

interface Asked {
  request: Request;
  answer: (out: unknown) => void;
  refuse: (why: Error) => void;
}

// Client asks the worker, one call at a time. Of the calls of a kind that wait the newest alone is sent. What the worker holds is lost when
// it is started again; the last draft that it answered is sent anew.
export class Client {
  private worker?: Worker;
  private opened?: Promise<Opened>;
  private inFlight?: Asked;
  private waiting = new Map<string, Asked>();
  private timers = new Map<string, number>();
  private watchdog = 0;
  private count = 0;
  private draft: unknown;

  constructor(
    private folder: string,
    private on: (state: State, bytes?: number) => void,
  ) {}

  // start fetches the program and the published files; once only, unless it failed.
  start(): Promise<Opened> {
    this.opened ??= this.begin().catch((error: unknown) => {
      this.stop();
      this.opened = undefined;
      this.on("failed");
      throw error;
    });
    return this.opened;
  }

  // ask makes a call and answers with what it gives. A draft waits until typing pauses.
  ask<C extends keyof Calls>(call: C, args: Calls[C]["args"], bytes?: Uint8Array): Promise<Calls[C]["out"]> {
    return new Promise((answer, refuse) => {
      this.waiting.get(call)?.refuse(new Superseded(call));
      const id = ++this.count;
      const request: Request = { id, gen: id, call, args, bytes };
      this.waiting.set(call, { request, answer: answer as (out: unknown) => void, refuse });
      clearTimeout(this.timers.get(call));
      this.timers.delete(call);
      if (call === "draft") {
        this.timers.set(call, window.setTimeout(() => {
          this.timers.delete(call);
          this.next();
        }, settle));
      }
      this.next();
    });
  }

  private async begin(): Promise<Opened> {
    const worker = new Worker(new URL("worker.js", new URL(this.folder, document.baseURI)));
    this.worker = worker;
    const opened = await new Promise<Opened>((answer, refuse) => {
      worker.onerror = () => refuse(new Error("the worker cannot be started"));
      worker.onmessage = ({ data }: MessageEvent<Answer>) => {
        if (data.state) this.on(data.state, data.bytes);
        else if (data.error !== undefined) refuse(new Error(data.error));
        else answer(data.out as Opened);
      };
      worker.postMessage({ id: 0, gen: 0, call: "open", args: {} } satisfies Request);
    });
    worker.onerror = () => this.restart(new Error("the worker has ended"));
    worker.onmessage = ({ data }: MessageEvent<Answer>) => this.receive(data);
    if (this.draft !== undefined) worker.postMessage({ id: 0, gen: 0, call: "draft", args: this.draft } satisfies Request);
    this.next();
    return opened;
  }

  // next sends the call that has waited longest, a draft before what is asked about it.
  private next(): void {
    if (!this.worker || this.inFlight || !this.opened) return;
    const pending = this.timers.size > 0;
    for (const [call, asked] of this.waiting) {
      if (this.timers.has(call) || (pending && call === "changes")) continue;
      void this.opened.then(() => this.send(call, asked), () => undefined);
      return;
    }
  }

  private send(call: string, asked: Asked): void {
    if (!this.worker || this.inFlight || this.waiting.get(call) !== asked) return;
    this.waiting.delete(call);
    this.inFlight = asked;
    const limit = limits[call];
    if (limit) this.watchdog = window.setTimeout(() => this.restart(new Error("no answer in time")), limit);
    this.worker.postMessage(asked.request);
  }

  private receive(data: Answer): void {
    if (data.state) return this.on(data.state, data.bytes);
    const asked = this.inFlight;
    if (!asked || data.id !== asked.request.id) return; // a draft that was sent anew
    if (data.broken) return this.restart(new Error(data.error));
    clearTimeout(this.watchdog);
    this.inFlight = undefined;
    if (data.error !== undefined) asked.refuse(new Error(data.error));
    else {
      if (asked.request.call === "draft") this.draft = asked.request.args;
      if (asked.request.call === "reset") this.draft = undefined;
      asked.answer(data.out);
    }
    this.next();
  }

  // restart ends the worker, which nothing else can stop, and starts another.
  private restart(why: Error): void {
    this.stop();
    this.inFlight?.refuse(why);
    this.inFlight = undefined;
    this.opened = undefined;
    this.start().catch(() => undefined);
  }

  private stop(): void {
    clearTimeout(this.watchdog);
    this.worker?.terminate();
    this.worker = undefined;
  }
}
