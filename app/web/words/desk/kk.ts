import { nav as administration } from "~locales/kk/admin.json";
import problems from "~locales/kk/problems.json";
import { amount, centres, check, exit, home, intake, measure, measures, nav, retired, shell, site, wish } from "~locales/kk/public.json";
import seeker from "~locales/kk/seeker.json";
import staff from "~locales/kk/staff.json";

/** What a page of the desk can say in the browser: the long public texts stay away, and pages of administration have no script. */
export const words = { public: { amount, centres, check, exit, home, intake, measure, measures, nav, retired, shell, site, wish }, seeker, staff, problems, admin: { nav: administration } };
