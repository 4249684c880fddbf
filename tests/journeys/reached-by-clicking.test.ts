import { afterAll, beforeAll, expect, it } from "vitest";
import { decodeLink, encodeLink } from "~/domain/links/link-code";
import type { LinkView } from "~/domain/links/link-target";
import { DISTRICT_PLACES_V1, REGION_PLACES_V1 } from "~/domain/links/places-v1";
import { MEASURE_SLUGS, WISHES } from "~/domain/measures/measure";
import { linkAddress } from "~/web/link-address";
import { startPortal, type TestPortal } from "../support/portal";
import { type Page, Visitor } from "../support/visitor";

/** A region whose districts have centres of their own, one of them shut, and a city whose districts share one. */
const REGIONS = REGION_PLACES_V1.filter(([, slug]) => slug === "abai" || slug === "almaty-city");
const SHUT = "101800000";

let portal: TestPortal;
beforeAll(async () => {
  portal = await startPortal("demo");
  await portal.database.owner.updateTable("centre").set({ intake_stopped: true }).where("code", "=", SHUT).execute();
});
afterAll(() => portal.stop());

const isOfRegions = (address: URL): boolean => [undefined, ...REGIONS.map(([, slug]) => slug)].includes(address.searchParams.get("region") ?? undefined);
const isRead = ({ pathname }: URL): boolean => /^\/ru(\/(measures|centres)(\/[a-z-]+)?)?$/.test(pathname);
const inPortal = (address: URL): string => address.pathname + address.search + address.hash;

/** Every address that links and plain GET forms lead to from the home page, without one being typed. */
async function clickedFromHome(): Promise<Set<string>> {
  const phone = new Visitor(portal.address);
  const seen = new Set<string>();
  const opened = new Set<string>();
  const toOpen = ["/ru"];
  const see = (address: URL): void => {
    if (address.origin !== portal.address || !isOfRegions(address)) return;
    seen.add(inPortal(address));
    if (isRead(address)) toOpen.push(address.pathname + address.search);
  };
  for (let next = toOpen.pop(); next; next = toOpen.pop()) {
    if (opened.has(next)) continue;
    opened.add(next);
    const page = await phone.get(next);
    see(new URL(page.url));
    for (const link of page.document.querySelectorAll("a[href]")) see(new URL(link.getAttribute("href") ?? "", page.url));
    if (next === "/ru/measures") for (const answer of await narrowed(phone, page)) see(new URL(answer.url));
  }
  return seen;
}

/** The catalogue's form, sent with every wish and region, and with either left as it is. */
async function narrowed(phone: Visitor, catalogue: Page): Promise<Page[]> {
  const answers: Page[] = [];
  for (const wish of ["", ...WISHES]) for (const region of ["", ...REGIONS.map(([, slug]) => slug)]) answers.push(await phone.submit(catalogue, { wish, region }));
  return answers;
}

const VIEWS: LinkView[] = [
  ...(["home", "check", "measures", "centres"] as const).map((page) => ({ page })),
  { page: "apply" },
  ...MEASURE_SLUGS.map((measure) => ({ page: "measure" as const, measure })),
  ...MEASURE_SLUGS.map((measure) => ({ page: "apply" as const, measure })),
  ...WISHES.map((wish) => ({ page: "apply" as const, wish })),
];
const PLACES = [undefined, ...REGIONS.flatMap(([code]) => [code, ...DISTRICT_PLACES_V1.filter((district) => district.slice(0, 2) === code.slice(0, 2))])];

/** What the links to all targets of these regions open. */
function addressesOfLinks(): Set<string> {
  const codes = VIEWS.flatMap((view) => PLACES.map((place) => encodeLink({ ...view, ...(place ? { place } : {}) })));
  return new Set(codes.map((code) => {
    const read = decodeLink(code);
    if (!read.ok) throw new Error(`${code} is no link`);
    return linkAddress(read.target, "ru");
  }));
}

it("whatever a shareable link opens, anyone comes to by clicking from the home page, at the same address", async () => {
  const addresses = addressesOfLinks();
  expect(addresses.size).toBe(2 + 15 * 3 + 22 * PLACES.length);
  const clicked = await clickedFromHome();
  expect([...addresses].filter((address) => !clicked.has(address))).toEqual([]);
});
