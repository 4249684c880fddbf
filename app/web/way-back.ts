const DESK = "cases/[0-9a-f-]{36}|team|account|templates|visits|settings|figures|first-members|paper-key";
/** Pages of administration; what lies below texts is a file, not a page. */
const ADMINISTRATION = "admin(?!/texts/)(?:/[a-z0-9-]+){0,3}";
const OWN_PAGE = new RegExp(`^/staff(?:/(?:${DESK}|${ADMINISTRATION}))?(?:\\?[A-Za-z0-9=&._~%*+-]*)?$`);

/** Where sign-in or a change of language leads back to: only pages of the desk, never another host, never a form's target. */
export function wayBack(asked: string | null | undefined, otherwise: string): string {
  return asked && asked.length <= 300 && OWN_PAGE.test(asked) ? asked : otherwise;
}
