/** The whole country, where otherwise a region's code stands. */
export const COUNTRY = "*";

/** What an administrator answers for. */
export interface Remit {
  /** The whole country: also measures, parameters and the accounts of other administrators. */
  isNational: boolean;
  /** Codes of regions; all that a regional administrator may change lies in these. */
  regions: readonly string[];
}

/** Whether an administrator answers for a region, or, with `*`, for the country. PostgreSQL asks the same again. */
export function answersFor({ isNational, regions }: Remit, scope: string): boolean {
  return isNational || regions.includes(scope);
}
