import { RemixBrowser } from "@remix-run/react";
import { hydrateRoot } from "react-dom/client";
import { Demonstration } from "~/web/demonstration";
import { ResponseStatus } from "~/web/response-status";

/** Only pages of the desk load this. What the process told the page besides its data is read from the page itself. */
const isDemonstration = document.querySelector("aside.demo") !== null;
const status = Number(document.documentElement.dataset.status ?? 200);

hydrateRoot(
  document,
  <Demonstration.Provider value={isDemonstration}>
    <ResponseStatus.Provider value={status}>
      <RemixBrowser />
    </ResponseStatus.Provider>
  </Demonstration.Provider>,
);
