type Bar = {
  label: string;
  /** Nothing is drawn for a figure that is withheld. */
  value: number | null;
  text: string;
};

type BarChartProps = { caption: string; labelHeading: string; valueHeading: string; bars: readonly Bar[] };

/** Figures as a table whose rows carry a bar: it needs no script and can be heard, copied and printed. */
export function BarChart({ caption, labelHeading, valueHeading, bars }: BarChartProps) {
  const highest = Math.max(1, ...bars.map(({ value }) => value ?? 0));
  return (
    <table className="bars">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{labelHeading}</th>
          <th scope="col">{valueHeading}</th>
        </tr>
      </thead>
      <tbody>
        {bars.map(({ label, value, text }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td>
              <span className="num">{text}</span>
              <svg width="100%" height="12" aria-hidden="true" focusable="false">
                <rect width={`${((value ?? 0) / highest) * 100}%`} height="12" rx="2" />
              </svg>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
