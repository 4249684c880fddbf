const DURING_CAPTURE = { capture: true } as const;

/**
 * Whatever else is pressed on the page, another form's button or a link, waits until `work` is done, as long as `isDue`.
 * Answers how to stop that.
 */
export function beforeOtherActs(form: HTMLFormElement, isDue: () => boolean, work: () => Promise<void>): () => void {
  const first = (event: Event, then: () => void): void => {
    event.preventDefault();
    event.stopImmediatePropagation();
    void work().finally(then);
  };
  const submitted = (event: SubmitEvent): void => {
    const { target, submitter } = event;
    if (target === form || !(target instanceof HTMLFormElement) || !isDue()) return;
    first(event, () => target.requestSubmit(submitter));
  };
  const followed = (event: MouseEvent): void => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a[href]") : null;
    if (link && isPlain(event) && leavesPage(link) && isDue()) first(event, () => location.assign(link.href));
  };
  document.addEventListener("submit", submitted, DURING_CAPTURE);
  document.addEventListener("click", followed, DURING_CAPTURE);
  return () => {
    document.removeEventListener("submit", submitted, DURING_CAPTURE);
    document.removeEventListener("click", followed, DURING_CAPTURE);
  };
}

const isPlain = ({ button, ctrlKey, metaKey, shiftKey, altKey }: MouseEvent): boolean => button === 0 && !ctrlKey && !metaKey && !shiftKey && !altKey;

/** A link within the page, or into another tab, leaves everything where it is; one to the page itself loads it again. */
const leavesPage = ({ target, href, hash }: HTMLAnchorElement): boolean => target === "" && (hash === "" || href.split("#")[0] !== location.href.split("#")[0]);
