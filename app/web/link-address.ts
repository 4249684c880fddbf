import { regionOfPlace } from "~/domain/links/link-place";
import type { LinkTarget } from "~/domain/links/link-target";
import type { Language } from "~/domain/shared/language";
import { paths } from "./paths";

/**
 * The page a shareable link opens, always one of ours. A page that knows no places opens as it is; the list of centres
 * opens at the district's own, and the application offers it first.
 */
export function linkAddress(target: LinkTarget, accepted: Language): string {
  const language = target.language ?? accepted;
  const place = target.place === undefined ? undefined : regionOfPlace(target.place);
  const region = place?.region;
  switch (target.page) {
    case "home":
      return paths.home(language);
    case "measures":
      return paths.measures(language, { region });
    case "measure":
      return paths.measure(language, target.measure, { region });
    case "check":
      return paths.check(language);
    case "apply":
      return paths.apply(language, { measure: target.measure, wish: target.wish, region, district: place?.district });
    case "centres":
      return region && place.district ? paths.district(language, region, place.district) : paths.centres(language, { region });
  }
}
