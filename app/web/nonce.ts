import { createContext } from "react";

/** Drawn for each answer of the desk: only scripts that carry it, or come from our files, run. */
export const Nonce = createContext<string | undefined>(undefined);
