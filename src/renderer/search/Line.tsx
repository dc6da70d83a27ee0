import type { FoundLine } from '#contract/search'

/** A line with what fits in it marked. */
export function Line({ line: { line, spans } }: { line: FoundLine }) {
  return spans.length === 0 ? (
    line
  ) : (
    <>
      {spans.map(({ start, end }, n) => (
        <span key={start}>
          {line.slice(spans[n - 1]?.end ?? 0, start)}
          <mark>{line.slice(start, end)}</mark>
        </span>
      ))}
      {line.slice(spans.at(-1)!.end)}
    </>
  )
}
