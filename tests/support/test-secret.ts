/** PORTAL_SECRET of every test; opens nothing outside them. */
export const TEST_SECRET = "only-for-tests-only-for-tests-only-for-tests";
