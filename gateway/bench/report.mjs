/** Markdown: a row per variant, a column per shape; shares are of the limit, where it ran too. */
export function resultTable(results) {
  const shapes = Object.values(results);
  const rows = Object.keys(shapes[0]).map((name) => {
    const peaks = shapes.map((shape) => shape[name].rssMb ?? 0);
    return [name, ...shapes.map((shape) => cell(shape[name], shape.limit)), Math.max(...peaks) || 'unknown'];
  });
  return markdown([['variant', ...Object.keys(results), 'peak MB'], ...rows]);
}

const cell = ({ rps, cpuUs, p50, p99, spread }, limit) =>
  [
    rps,
    ...(limit ? [(rps / limit.rps).toFixed(2)] : []),
    ...(cpuUs ? [`${cpuUs} µs`] : []),
    `${p50}/${p99} ms`,
    `±${spread} %`,
  ].join(' · ');

/** What a larger world costs: requests per second and peak memory of every variant at each size. */
export function scaleTable(bySize) {
  const sizes = Object.keys(bySize);
  const first = bySize[sizes[0]];
  const rows = Object.keys(first).flatMap((shape) =>
    Object.keys(first[shape]).map((name) => [
      `${shape} ${name}`,
      ...sizes.map((size) => `${bySize[size][shape][name].rps} · ${bySize[size][shape][name].rssMb} MB`),
    ]),
  );
  return markdown([['experiments', ...sizes], ...rows]);
}

export const markdown = ([head, ...rows]) =>
  [head, head.map((_, index) => (index === 0 ? '---' : '--:')), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
