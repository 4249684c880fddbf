import "i18next";
import type admin from "./kk/admin.json";
import type problems from "./kk/problems.json";
import type publicPages from "./kk/public.json";
import type seeker from "./kk/seeker.json";
import type staff from "./kk/staff.json";

/** Kazakh is the source of keys: a key that is not in its files does not compile. */
declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "public";
    resources: { public: typeof publicPages; seeker: typeof seeker; staff: typeof staff; problems: typeof problems; admin: typeof admin };
    returnNull: false;
    interpolationPrefix: "{";
    interpolationSuffix: "}";
  }
}
