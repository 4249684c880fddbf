import { openCookie, sealCookie } from "~/domain/confidentiality/cookie-seal.server";
import type { Services } from "./services.server";

// Carried by the page that asks "Delete?", so that whoever presses in a second tab is told that it is done, and not asked for
// a code that opens nothing any more. It opens nothing either: it only names what is gone.
const PURPOSE = "to erase";

export const markToErase = ({ secrets }: Services, application: string): string => sealCookie(secrets.cookieKeys, PURPOSE, application);

export const readMarkToErase = ({ secrets }: Services, mark: string): string | undefined =>
  openCookie(secrets.cookieKeys, PURPOSE, mark) as string | undefined;
