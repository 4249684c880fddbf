/** One small drawing per measure: 24 units, one stroke, the colour of the text around it. */
export function Pictogram({ of: measure }: { of: MeasurePictogram }) {
  return (
    <svg className="picto" width="40" height="40" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={DRAWINGS[measure]} />
    </svg>
  );
}

const DRAWINGS = {
  consultation: "M3 4h14v9H9l-4 4v-4H3zM7 7.5h6M7 10h4M20 9h1v8h-2v3l-3-3h-4",
  vacancy: "M3 8h18v12H3zM9 8V4h6v4M3 13h7m4 0h7M10 12h4v3h-4z",
  "bastau-business": "M12 21V11C12 7 9 4 4 4c0 5 3 7 8 7m0 4c0-3 3-6 8-6 0 4-3 6-8 6M6 21h12",
  "business-grant": "M12 3a9 9 0 010 18 9 9 0 010-18zM8 8h8M8 11h8m-4 0v6",
  "first-workplace": "M10 6H5v15h14V6h-5M10 3h4v5h-4zM12 10.5a2 2 0 010 4 2 2 0 010-4zM8 18.5c1-3 7-3 8 0",
  "youth-practice": "M12 4l10 5-10 5L2 9zM6 11v5c3 3 9 3 12 0v-5M22 9v7",
  "generations-contract":
    "M7 8a2.5 2.5 0 010 5 2.5 2.5 0 010-5zM17 8a2.5 2.5 0 010 5 2.5 2.5 0 010-5zM2 21c0-6 10-6 10 0 0-6 10-6 10 0M7 4h9m-2-2 2 2-2 2",
  "training-employer": "M3 20V9l6 4V9l6 4V4h5v16zM7 16.5h2m4 0h2",
  "training-college": "M12 3l9 6H3zM5 9v9m4.5-9v9m5-9v9M19 9v9M3 21h18M3 18h18",
  "training-online": "M4 5h16v12H4zM1 20h22M10 8v6l5-3z",
  "silver-age": "M12 21V9m0 6 3-3m-3 0-2-2M9 16c-6 0-6-7-2-7 0-7 10-7 10 0 4 0 4 7-2 7M7 21h10",
  "social-workplace": "M12 9c-6-4-3-8 0-5 3-3 6 1 0 5zM2 20v-7h3l4 2h4c2 0 2 2 0 2H9m5 0 5-3c2-1 3 1 2 2l-7 4H8l-3-1H2",
  "public-works": "M17 3l4 4m-2-2-8 8M8 10l6 6-3 4c-2 1-6 1-8 1 0-2 0-6 1-8z",
  relocation: "M2 11l6-6 6 6M4 9v11h8V9M7 20v-5h2v5M15 15h7m-3-3 3 3-3 3",
} as const;

export type MeasurePictogram = keyof typeof DRAWINGS;
