/** The sizes a picture is shown at, as shares of its own size; beside them it can be fitted to the window. */
const STEPS = [0.1, 0.25, 0.5, 0.75, 1, 1.5, 2, 3, 4, 6, 8]

export interface Size {
  width: number
  height: number
}

/** At which scale a picture fits its window, never above its own size. */
export function fitting(picture: Size, window: Size): number {
  return Math.min(1, window.width / picture.width, window.height / picture.height)
}

/** The next larger (1) or smaller (-1) scale; at the last one it stays. */
export function stepFrom(scale: number, direction: 1 | -1): number {
  const next =
    direction > 0 ? STEPS.find((one) => one > scale * 1.01) : STEPS.findLast((one) => one < scale * 0.99)
  return next ?? scale
}
