import { createContext, useContext } from "react";

/** Whether this deployment shows invented data; every page then says so. */
export const Demonstration = createContext(false);
export const useDemonstration = (): boolean => useContext(Demonstration);
