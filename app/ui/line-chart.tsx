import { scaleLinear, scalePoint } from "d3-scale";
import { line, symbol, symbolCircle, symbolSquare } from "d3-shape";
import { ChartAxis } from "./column-chart";

type LineChartProps = {
  label: string;
  points: readonly { key: string; label: string; group?: string }[];
  lines: readonly { name: string; values: readonly (number | null)[] }[];
};

const WIDTH = 400;
const HEIGHT = 200;
const TOP = 24;
const BASE = 150;
const SIDE = 24;
const MARK_AREA = 70;
const MARKS = [symbolCircle, symbolSquare] as const;

/** Two or fewer lines over time. They differ by dashes and by the form of their marks, not by colour alone. */
export function LineChart({ label, points, lines }: LineChartProps) {
  const most = Math.max(1, ...lines.flatMap(({ values }) => values.map((value) => value ?? 0)));
  const across = scalePoint<string>().domain(points.map(({ key }) => key)).range([SIDE, WIDTH - SIDE]);
  const up = scaleLinear().domain([0, most]).range([BASE - 10, TOP]);
  const middleOf = (key: string): number => across(key) ?? WIDTH / 2;
  return (
    <>
      <ul className="legend" aria-hidden="true">
        {lines.map(({ name }, position) => (
          <li key={name}>
            <svg className={`line l${position}`} viewBox="0 0 36 14" width="36" height="14">
              <path className="way" d="M0 7h36" />
              <Mark position={position} x={18} y={7} />
            </svg>
            {name}
          </li>
        ))}
      </ul>
      <svg className="chart" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
        {lines.map(({ name, values }, position) => {
          const drawn = points.map(({ key }, index) => ({ x: middleOf(key), value: values[index] ?? null }));
          const draw = line<(typeof drawn)[number]>().defined(({ value }) => value !== null).x(({ x }) => x).y(({ value }) => up(value ?? 0)).digits(1);
          return (
            <g key={name} className={`line l${position}`}>
              <path className="way" d={draw(drawn) ?? undefined} />
              {drawn.map(({ x, value }) => value !== null && <Mark key={x} position={position} x={x} y={up(value)} says={String(value)} isBelow={position === 0} />)}
            </g>
          );
        })}
        <ChartAxis points={points} middleOf={middleOf} base={BASE} width={WIDTH} />
      </svg>
    </>
  );
}

type MarkProps = { position: number; x: number; y: number; says?: string; isBelow?: boolean };

function Mark({ position, x, y, says, isBelow }: MarkProps) {
  const form = symbol(MARKS[position] ?? symbolCircle, MARK_AREA).digits(1)() ?? undefined;
  const [left, top] = [Math.round(x * 10) / 10, Math.round(y * 10) / 10];
  return (
    <>
      <path className="mark" transform={`translate(${left} ${top})`} d={form} />
      {says !== undefined && <text x={left} y={top + (isBelow ? 20 : -9)}>{says}</text>}
    </>
  );
}
