import type { AppLoadContext, EntryContext } from "@remix-run/node";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import { renderToString } from "react-dom/server";
import { Demonstration } from "~/web/demonstration";
import { ResponseStatus } from "~/web/response-status";

const SERVER_FAULT = 500;

/** Pages are whole when they leave: nothing is streamed, so a failure can still change the status. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  context: AppLoadContext,
): Response {
  const page = renderToString(
    <Demonstration.Provider value={context.services.demonstration}>
      <ResponseStatus.Provider value={status}>
        <RemixServer context={remix} url={request.url} />
      </ResponseStatus.Provider>
    </Demonstration.Provider>,
  );
  headers.set("Content-Type", "text/html; charset=utf-8");
  // why here: Remix passes no header of a thrown answer on to the page.
  if (status === 503) headers.set("Retry-After", "30");
  return new Response(`<!DOCTYPE html>${page}`, { status, headers });
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
