import { Writable } from "node:stream";
import type { AppLoadContext, EntryContext } from "@remix-run/node";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import type { ReactElement } from "react";
import { renderToPipeableStream, renderToString } from "react-dom/server";
import { Demonstration } from "~/web/demonstration";
import { Nonce } from "~/web/nonce";
import type { Handle } from "~/web/page-title";
import { ResponseStatus } from "~/web/response-status";

const SERVER_FAULT = 500;

/** Pages are whole when they leave: nothing is streamed, so a failure can still change the status. */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  context: AppLoadContext,
): Promise<Response> {
  const page = (
    <Demonstration.Provider value={context.services.demonstration}>
      <ResponseStatus.Provider value={status}>
        <Nonce.Provider value={context.nonce}>
          <RemixServer context={remix} url={request.url} nonce={context.nonce} />
        </Nonce.Provider>
      </ResponseStatus.Provider>
    </Demonstration.Provider>
  );
  headers.set("Content-Type", "text/html; charset=utf-8");
  // why here: Remix passes no header of a thrown answer on to the page.
  if (status === 503) headers.set("Retry-After", "30");
  const html = isAlive(remix) ? await renderWithData(page, context.nonce) : renderToString(page);
  return new Response(`<!DOCTYPE html>${html}`, { status, headers });
}

const isAlive = ({ staticHandlerContext: { matches } }: EntryContext): boolean =>
  matches.some(({ route }) => (route.handle as Handle | undefined)?.hydrate);

/** A page that comes alive carries its data behind it, which only React's stream waits for. */
function renderWithData(page: ReactElement, nonce: string | undefined): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    const whole = new Writable({
      write: (chunk: Buffer, _, done) => {
        chunks.push(chunk);
        done();
      },
      final: (done) => {
        // why: where a letter of several bytes does not fit the end of a chunk, React 18 leaves zero bytes between its halves.
        resolve(Buffer.concat(chunks).toString("utf8").replaceAll("\u0000", ""));
        done();
      },
    });
    const { pipe } = renderToPipeableStream(page, { ...(nonce ? { nonce } : {}), onAllReady: () => pipe(whole), onShellError: reject, onError: reject });
  });
}

/**
 * A page that could not be rendered. Only the kind of error is logged: its message may hold what someone typed. What the
 * router refuses (an unknown address, a post to a page without a form) is no failure of ours.
 */
export function handleError(error: unknown, { request, context }: { request: Request; context: AppLoadContext }): void {
  if (request.signal.aborted || (isRouteErrorResponse(error) && error.status < SERVER_FAULT)) return;
  const errorName = error instanceof Error ? error.name : typeof error;
  context.services?.log({ level: "error", event: "request-failed", errorName });
}
