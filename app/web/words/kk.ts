import admin from "~locales/kk/admin.json";
import problems from "~locales/kk/problems.json";
import publicWords from "~locales/kk/public.json";
import seeker from "~locales/kk/seeker.json";
import staff from "~locales/kk/staff.json";

export const words = { public: publicWords, seeker, staff, problems, admin } as const;
