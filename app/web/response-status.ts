import { createContext } from "react";

/** The status the page answers with; a page that answers 422 says so first in its title. */
export const ResponseStatus = createContext(200);
