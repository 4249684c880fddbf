import { scaleBand, scaleLinear } from "d3-scale";

export type ChartPoint = {
  key: string;
  /** Under the axis, short. */
  label: string;
  /** In a second line, where it changes. */
  group?: string;
  value: number | null;
  shown: string;
  isCurrent?: boolean;
};

type ColumnChartProps = { label: string; points: readonly ChartPoint[] };

const WIDTH = 400;
const HEIGHT = 190;
const TOP = 24;
const BASE = 140;

/** Columns over time, drawn on the server; what has no value keeps its place. */
export function ColumnChart({ label, points }: ColumnChartProps) {
  const across = scaleBand<string>().domain(points.map(({ key }) => key)).range([0, WIDTH]).padding(0.25);
  const up = scaleLinear().domain([0, Math.max(1, ...points.map(({ value }) => value ?? 0))]).nice().range([BASE, TOP]);
  const width = across.bandwidth();
  return (
    <svg className="chart" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      {points.map(({ key, value, shown, isCurrent }) => {
        const left = across(key) ?? 0;
        const top = up(value ?? 0);
        return (
          <g key={key} className={isCurrent ? "now" : undefined}>
            {value !== null && <rect x={round(left)} y={round(top)} width={round(width)} height={round(BASE - top)} />}
            <text x={round(left + width / 2)} y={round(top - 6)}>{shown}</text>
          </g>
        );
      })}
      <ChartAxis points={points} middleOf={(key) => (across(key) ?? 0) + width / 2} base={BASE} width={WIDTH} />
    </svg>
  );
}

type ChartAxisProps = { points: readonly Pick<ChartPoint, "key" | "label" | "group">[]; middleOf(key: string): number; base: number; width: number };

export function ChartAxis({ points, middleOf, base, width }: ChartAxisProps) {
  return (
    <>
      <path className="axis" d={`M0 ${base}h${width}`} />
      {points.map(({ key, label, group }) => (
        <text key={key} className="tick" x={round(middleOf(key))} y={base + 18}>
          {label}
          {group && <tspan x={round(middleOf(key))} dy="18">{group}</tspan>}
        </text>
      ))}
    </>
  );
}

/** A tenth of a unit is finer than any screen, and saves bytes. */
const round = (value: number): number => Math.round(value * 10) / 10;
