const OWN_PAGE = /^\/staff(?:\/(?:cases\/[0-9a-f-]{36}|team|account|templates|visits|settings))?(?:\?[A-Za-z0-9=&._~%-]*)?$/;

/** Where sign-in or a change of language leads back to: only pages of the desk, never another host, never a form's target. */
export function wayBack(asked: string | null | undefined, otherwise: string): string {
  return asked && asked.length <= 300 && OWN_PAGE.test(asked) ? asked : otherwise;
}
