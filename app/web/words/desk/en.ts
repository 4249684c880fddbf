import { nav as administration } from "~locales/en/admin.json";
import problems from "~locales/en/problems.json";
import { amount, centres, check, exit, home, intake, measure, measures, nav, retired, shell, site, wish } from "~locales/en/public.json";
import seeker from "~locales/en/seeker.json";
import staff from "~locales/en/staff.json";

/** What a page of the desk can say in the browser: the long public texts stay away, and pages of administration have no script. */
export const words = { public: { amount, centres, check, exit, home, intake, measure, measures, nav, retired, shell, site, wish }, seeker, staff, problems, admin: { nav: administration } };
