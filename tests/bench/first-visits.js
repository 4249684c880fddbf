import { bytesOnTheWire } from "./wire.js";

const BUDGET = 14_600;
const PAGES = ["", "/measures", "/measures/business-grant", "/measures/training-employer", "/centres?region=turkestan", "/helpers", "/privacy", "/help", "/check", "/apply", "/status"];

/** The largest first visit of all public and seeker pages: page, style sheet and script, headers counted. */
export async function firstVisits({ address }) {
  let largest = { bytes: 0, page: "" };
  for (const language of ["kk", "ru", "en"]) {
    for (const page of PAGES) {
      const html = await (await fetch(`${address}/${language}${page}`)).text();
      const asked = [...html.matchAll(/<(?:link|script)[^>]*?\s(?:href|src)="(\/[^"]+)"/g)].map(([, reference]) => reference);
      let bytes = (await bytesOnTheWire(address, `/${language}${page}`)).length;
      for (const reference of asked) bytes += (await bytesOnTheWire(address, reference)).length;
      if (bytes > largest.bytes) largest = { bytes, page: `/${language}${page}` };
    }
  }
  return [{ what: `largest first visit (${largest.page})`, measured: `${largest.bytes} bytes`, budget: `<= ${BUDGET}`, holds: largest.bytes <= BUDGET }];
}
