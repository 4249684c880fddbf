/** The mark: a door standing open, light on the threshold. Reads from 16 px upwards; `size` is its height. */
export function Mark({ size = 32 }: { size?: number }) {
  return (
    <svg className="mark" width={size * 0.75} height={size} viewBox="3 0 18 24" aria-hidden="true" focusable="false">
      <path className="light" d={LIGHT} />
      <path d={FRAME} fill="none" stroke="currentColor" strokeWidth="2" opacity=".6" />
      <path d={LEAF} fill="currentColor" />
    </svg>
  );
}

const FRAME = "M4 21V2h16v19";
const LIGHT = "M5 3h14v18H5z";
const LEAF = "M5 3l8 3v18l-8-3z";

/** Colour of the browser's own bars around the page. */
export const themeColour = "#0a4650";

/** Needs `img-src data:` in the content security policy; it saves the first visit a request. */
export const faviconHref = `data:image/svg+xml,${encodeURIComponent(
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-3 -2 30 30"><rect x="-3" y="-2" width="30" height="30" rx="6" fill="${themeColour}"/>` +
    `<path fill="#ffc252" d="${LIGHT}"/><path fill="none" stroke="#9dbdc1" stroke-width="2" d="${FRAME}"/><path fill="#fff" d="${LEAF}"/></svg>`,
)}`;
