// What the workbench's worker is asked and answers. The Go types are in generator/internal/workbench/messages.go; a test there holds that
// both have the same keys.

// Text is what is said in each language of the site.
export type Text = { zh: string; en: string } & Record<string, string>;

// The calls, each with what it is given and what it answers. Bytes go beside the arguments.
export interface Calls {
  open: { args: Record<string, never>; out: Opened };
  read: { args: TextToRead; out: Reading };
  readTable: { args: TableToRead; out: Reading };
  readWorkbook: { args: TableToRead; out: Reading };
  draft: { args: Draft; out: Drafted };
  changes: { args: Record<string, never>; out: Changes };
  reset: { args: Record<string, never>; out: Drafted };
}

export type Call = keyof Calls;

// Request is a message to the worker. The newest generation of a call takes the place of those that wait.
export interface Request {
  id: number;
  gen: number;
  call: Call;
  args: unknown;
  bytes?: Uint8Array;
}

// Answer is a message from the worker: what a call answers, why it does not, or what the worker is doing.
export interface Answer {
  id?: number;
  gen?: number;
  out?: unknown;
  error?: string;
  broken?: boolean; // the worker must be started again
  state?: State;
  bytes?: number; // fetched so far, while fetching
}

export type State = "fetching" | "starting" | "loading" | "ready" | "failed";

export interface Opened {
  sha256: string;
  files: number;
  publications: number;
  indicators: number;
  figures: number;
  newest: string;
  region: string;
  language: string;
  forms: Forms;
  lists: Lists;
}

export interface Forms {
  publication: FormField[];
  figure: FormField[];
  change: FormField[];
  evidence: FormField[];
  search: FormField[];
}

export interface FormField {
  key: string;
  required: boolean;
  kind: FieldKind;
  title: Text;
  about: Text;
  example: string;
  choices: FieldChoice[];
  of: string;
  many: boolean;
  fields: FormField[];
}

export type FieldKind =
  | "text"
  | "date"
  | "number"
  | "choice"
  | "choices"
  | "list"
  | "object"
  | "texts"
  | "flag"
  | "reference";

export interface FieldChoice {
  value: string;
  name: Text;
}

export interface Lists {
  indicators: ListedIndicator[];
  regions: Listed[];
  organisations: Listed[];
  outlets: Listed[];
  items: Listed[];
  subjects: Listed[];
  publications: ListedPublication[];
}

export interface Listed {
  id: string;
  name: Text;
}

export interface ListedIndicator {
  id: string;
  name: Text;
  aliases: string[];
  unit: string;
  kind: string;
  definitions: ListedDefinition[];
}

export interface ListedDefinition {
  id: string;
  name: Text;
  from: string;
  to: string;
  reporters: boolean;
}

export interface ListedPublication {
  id: string;
  title: Text;
  outlet: string;
  url: string;
  published: string;
  recorded: string;
}

export interface TextToRead {
  text: string;
  published: string;
  region: string;
}

export interface TableToRead {
  name: string;
  text: string;
  into: string;
  sheet: string;
  options: TableOptions;
}

export interface TableOptions {
  map: string[];
  indicator: string;
  definitions: string[];
  region: string;
  reporters: string;
  period: string;
  units: string[];
  cumulative: boolean;
}

export interface Reading {
  proposals: Proposal[];
  left: Leftover[];
  present: number;
  findings: Finding[];
}

export interface Proposal {
  figure: Item;
  words: Words[];
  questions: Question[];
}

// Item is a record with the keys of its form; those that are left out are absent.
export type Item = Record<string, unknown>;

export interface Words {
  key: string;
  text: string;
  start: number;
  end: number;
  cell: string;
}

export interface Question {
  key: string;
  why: Text;
  choices: QuestionChoice[];
}

export interface QuestionChoice {
  set: Record<string, string>;
  name: Text;
}

export interface Leftover {
  text: string;
  start: number;
  end: number;
  cell: string;
  why: Text;
  fix: Text;
}

export interface Draft {
  into: string;
  id: string;
  publication: Item | null;
  figures: Item[];
  evidence: Item[];
  searches: Item[];
  files: DraftFile[];
}

export interface DraftFile {
  path: string;
  text: string;
}

export interface Drafted {
  files: WrittenFile[];
  findings: Finding[];
}

export interface WrittenFile {
  path: string;
  text: string;
  isNew: boolean;
}

export interface Finding {
  file: string;
  line: number;
  column: number;
  rule: string;
  what: Text;
  expected: Text;
  fix: Text;
  path: string;
}

export interface Changes {
  headline: Text;
  sections: ChangeSection[];
  cards: ChangeCard[];
  addresses: ChangeAddresses;
}

export interface ChangeSection {
  name: Text;
  lines: Text[];
}

export interface ChangeCard {
  subject: Text;
  was: Text | null;
  now: Text | null;
}

export interface ChangeAddresses {
  added: string[];
  gone: string[];
}
