import type { LoaderFunctionArgs } from "@remix-run/node";
import { isLeft } from "../left-marker.server";
import { guarded } from "./guarded.server";
import { publicVisit, type PublicVisit } from "./public.server";

/** A public page that stays closed after the exit until it is asked for again: the one thing it may know of the visitor. */
export function closableLoader<Answer>(work: (visit: PublicVisit & { isClosed: boolean }) => Promise<Answer> | Answer) {
  return (args: LoaderFunctionArgs): Promise<Answer> =>
    guarded(args.context.services, async () => work({ ...publicVisit(args), isClosed: isLeft(args.request) }));
}
