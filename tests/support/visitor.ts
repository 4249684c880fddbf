import { parseHTML } from "linkedom";

/** One page as a person without scripts has it. */
export interface Page {
  status: number;
  url: string;
  headers: Headers;
  html: string;
  document: Document;
  /** The main part's words, spaces folded. */
  text: string;
}

/** A browser without scripts: it keeps cookies, follows redirects, fills in and sends the forms it is given. */
export class Visitor {
  readonly cookies = new Map<string, string>();
  /** Everything the server ever answered to this visitor, redirects included. */
  readonly answers: { status: number; url: string; headers: Headers; body: string }[] = [];

  /** `always` are headers of every request, as a proxy in front would add them. */
  constructor(readonly address: string, private readonly always: Record<string, string> = {}) {}

  get(path: string, headers: Record<string, string> = {}): Promise<Page> {
    return this.open("GET", path, undefined, { "Sec-Fetch-Site": "none", ...headers });
  }

  post(path: string, fields: Fields, headers: Record<string, string> = {}): Promise<Page> {
    return this.open("POST", path, encode(fields), { "Sec-Fetch-Site": "same-origin", ...headers });
  }

  /** Sends the first form of the page that has all these fields, with what it holds already. */
  submit(page: Page, fields: Fields = {}, button?: [name: string, value: string]): Promise<Page> {
    const form = findForm(page.document, Object.keys(fields), button);
    const sent = new Map(held(form));
    for (const [name, value] of Object.entries(fields)) sent.set(name, [value].flat());
    if (button) sent.set(button[0], [button[1]]);
    const action = new URL(form.getAttribute("action") ?? page.url, page.url);
    const pairs = [...sent].flatMap(([name, values]) => values.map((value): [string, string] => [name, value]));
    if ((form.getAttribute("method") ?? "get").toLowerCase() === "get") {
      return this.get(`${action.pathname}?${new URLSearchParams(pairs).toString()}`);
    }
    return this.open("POST", action.pathname + action.search, new URLSearchParams(pairs).toString(), { "Sec-Fetch-Site": "same-origin" });
  }

  private async open(method: string, path: string, body: string | undefined, headers: Record<string, string>): Promise<Page> {
    let url = new URL(path, this.address);
    let response = await this.send(method, url, body, headers);
    for (let hops = 0; hops < 5 && [301, 302, 303].includes(response.status); hops += 1) {
      const next = new URL(response.headers.get("Location") ?? "", url);
      if (next.origin !== url.origin) break;
      url = next;
      response = await this.send("GET", url, undefined, { ...headers });
    }
    if (response.body.includes("\u0000")) throw new Error(`a zero byte in the page ${url.href}`);
    const { document } = parseHTML(response.body || "<html></html>");
    const main = document.querySelector("main") ?? document.documentElement;
    return {
      status: response.status,
      url: url.href,
      headers: response.headers,
      html: response.body,
      document: document as unknown as Document,
      text: (main?.textContent ?? "").replace(/\s+/g, " ").trim(),
    };
  }

  private async send(method: string, url: URL, body: string | undefined, headers: Record<string, string>) {
    const response = await fetch(url, {
      method,
      redirect: "manual",
      headers: {
        ...this.always,
        ...headers,
        ...(body === undefined ? {} : { "Content-Type": "application/x-www-form-urlencoded" }),
        ...(this.cookies.size > 0 ? { Cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ") } : {}),
      },
      ...(body === undefined ? {} : { body }),
    });
    for (const line of response.headers.getSetCookie()) this.keep(line);
    const answer = { status: response.status, url: url.href, headers: response.headers, body: await response.text() };
    this.answers.push(answer);
    return answer;
  }

  private keep(line: string): void {
    const [pair = "", ...attributes] = line.split(";");
    const equals = pair.indexOf("=");
    const name = pair.slice(0, equals);
    if (attributes.some((attribute) => attribute.trim().toLowerCase() === "max-age=0")) this.cookies.delete(name);
    else this.cookies.set(name, pair.slice(equals + 1));
  }
}

export type Fields = Record<string, string | string[]>;

const encode = (fields: Fields): string =>
  new URLSearchParams(Object.entries(fields).flatMap(([name, value]) => [value].flat().map((item): [string, string] => [name, item]))).toString();

function findForm(document: Document, names: readonly string[], button: [string, string] | undefined): Element {
  const forms = [...document.querySelectorAll("main form, form")];
  const found = forms.find((form) => {
    const id = form.getAttribute("id");
    const own = [...controls(form), ...(id ? document.querySelectorAll(`[form="${id}"]`) : [])];
    const has = (name: string, value?: string): boolean =>
      own.some((control) => control.getAttribute("name") === name && (value === undefined || control.getAttribute("value") === value));
    return names.every((name) => has(name)) && (!button || has(...button)) && !form.hasAttribute("data-exit");
  });
  if (!found) throw new Error(`no form with ${[...names, ...(button ?? [])].join(", ")} on this page`);
  return found;
}

const controls = (form: Element): Element[] => [...form.querySelectorAll("input, select, textarea, button")];

/** What the form would send if nothing were changed. */
function held(form: Element): [string, string[]][] {
  const sent = new Map<string, string[]>();
  const add = (name: string | null, value: string): void => {
    if (name) sent.set(name, [...(sent.get(name) ?? []), value]);
  };
  for (const control of controls(form)) {
    const name = control.getAttribute("name");
    const type = control.getAttribute("type");
    if (control.tagName === "INPUT" && (type === "radio" || type === "checkbox")) {
      if (control.hasAttribute("checked")) add(name, control.getAttribute("value") ?? "on");
    } else if (control.tagName === "INPUT") add(name, control.getAttribute("value") ?? "");
    else if (control.tagName === "TEXTAREA") add(name, writtenIn(control));
    else if (control.tagName === "SELECT") add(name, control.querySelector("option[selected]")?.getAttribute("value") ?? "");
  }
  return [...sent];
}

const ENTITIES: Record<string, string> = { "&#x27;": "'", "&quot;": '"', "&lt;": "<", "&gt;": ">", "&amp;": "&" };

/** What a text area holds. linkedom leaves its entities as they are, a browser does not. */
export const writtenIn = (area: Element | null): string => (area?.textContent ?? "").replace(/&(#x27|quot|lt|gt|amp);/g, (entity) => ENTITIES[entity] ?? entity);
