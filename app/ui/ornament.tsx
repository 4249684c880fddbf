/** A line of ram's horns (қошқар мүйіз) as one stroke, with a rhomb between. Drawn once a page: the pattern has an id. */
export function Ornament() {
  return (
    <svg className="ornament" width="100%" height="18" aria-hidden="true" focusable="false">
      <pattern id="horns" width="56" height="18" patternUnits="userSpaceOnUse">
        <path d={HORNS} fill="none" stroke="currentColor" strokeWidth="2" />
      </pattern>
      <rect width="100%" height="18" fill="url(#horns)" />
    </svg>
  );
}

const HORNS = "M28 18V9Q28 2 35 2a4.5 4.5 0 010 9 2 2 0 010-4M28 9Q28 2 21 2a4.5 4.5 0 000 9 2 2 0 000-4M0 5l4 4-4 4M56 5l-4 4 4 4";
